package uk.corporateparenting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** What a young person wrote stands on paper as they wrote it. */
class PapersTest {

    private static final String PAGE = """
            <html xmlns:th="http://www.thymeleaf.org"><head><style>
            body { font-family: Helvetica, 'DejaVu Sans', sans-serif }</style></head>
            <body><p th:text="${words}">words</p></body></html>""";

    private static String read(String words) throws IOException {
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(new StringTemplateResolver());
        try (PDDocument paper = Loader.loadPDF(new Papers(templates).pdf(PAGE, Map.of("words", words)))) {
            return Normalizer2.getNFKCInstance().normalize(new PDFTextStripper().getText(paper)).strip();
        }
    }

    @Test
    void letters_beyond_those_of_western_europe_are_there() throws IOException {
        assertThat(read("Zoë wants a flat")).isEqualTo("Zoë wants a flat");
        assertThat(read("Łukasz, Şükrü, Nguyễn")).isEqualTo("Łukasz, Şükrü, Nguyễn");
        assertThat(read("Оксана")).isEqualTo("Оксана");
        assertThat(read("Ελένη")).isEqualTo("Ελένη");
    }

    @Test
    void arabic_is_read_from_right_to_left() throws IOException {
        assertThat(read("سلام")).isEqualTo("سلام");
        assertThat(read("Farid سلام")).contains("Farid").contains("سلام");
    }
}
