package uk.corporateparenting.web.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import uk.corporateparenting.returns.CaseloadImports;

/** Where an administrator brings in a caseload from the files of the national return. */
@Controller
class ImportPage {

    private static final String SECONDS_BETWEEN_LOOKS = "3";

    private final CaseloadImports imports;

    ImportPage(CaseloadImports imports) {
        this.imports = imports;
    }

    @GetMapping("/operations/import")
    String show(Model page, HttpServletResponse response) throws IOException {
        page.addAttribute("files", imports.files());
        page.addAttribute("state", imports.state().orElse(null));
        page.addAttribute("hasReport", imports.report().isPresent());
        boolean running = imports.state().filter(CaseloadImports.State::running).isPresent();
        page.addAttribute("running", running);
        if (running) {
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
        }
        return "import";
    }

    /** One file, as it is. */
    @PostMapping(path = "/operations/import/files", consumes = "text/csv")
    @ResponseBody
    ResponseEntity<Void> keep(@RequestParam String name, HttpServletRequest request) throws IOException {
        return ResponseEntity.status(imports.keep(name, request.getInputStream()) ? HttpStatus.NO_CONTENT
                : HttpStatus.BAD_REQUEST).build();
    }

    @PostMapping("/operations/import/remove")
    String remove() throws IOException {
        imports.remove();
        return "redirect:/operations/import";
    }

    @PostMapping("/operations/import")
    String start(@RequestParam(defaultValue = "false") boolean shift,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay) {
        imports.start(shift, lastDay);
        return "redirect:/operations/import";
    }

    @GetMapping("/operations/import/report")
    ResponseEntity<Resource> report() {
        return imports.report().map(report -> ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("ssda903-report.csv").build().toString())
                .<Resource>body(new FileSystemResource(report)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
