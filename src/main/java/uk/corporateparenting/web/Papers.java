package uk.corporateparenting.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Papers that print: a template as PDF, with letters beyond those of Western Europe. Letters that Helvetica has not, a
 * paper takes from DejaVu Sans.
 */
@Component
public class Papers {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String FAMILY = "DejaVu Sans";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;

    Papers(ITemplateEngine templates) {
        this.templates = templates;
        // Or each paper tells the log how it was made.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** The filled template as a paper. */
    public byte[] pdf(String template, Map<String, Object> values) {
        Context context = new Context(Locale.UK);
        context.setVariables(values);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder().useFastMode().useSVGDrawer(new BatikSVGDrawer())
                    .useFont(() -> font("DejaVuSans.ttf"), FAMILY, NORMAL, FontStyle.NORMAL, true)
                    .useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .useUnicodeBidiSplitter(RightToLeft::new).useUnicodeBidiReorderer(new RightToLeft.Order())
                    .defaultTextDirection(PdfRendererBuilder.TextDirection.LTR)
                    .withHtmlContent(templates.process(template, context), null).toStream(out).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The paper as it is opened in a browser. */
    public ResponseEntity<byte[]> shown(byte[] paper, String name) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name).build().toString())
                .body(paper);
    }

    private static InputStream font(String file) {
        return Papers.class.getResourceAsStream(FONTS + file);
    }
}
