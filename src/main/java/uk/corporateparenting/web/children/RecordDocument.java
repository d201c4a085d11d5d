package uk.corporateparenting.web.children;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import uk.corporateparenting.audit.AccessLog;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Child;
import uk.corporateparenting.web.Viewer;

/**
 * Everything that is kept about one child, as one document to read and to print: who they are, every entry and every
 * form from the first to the last, what they said, and where each entry was replaced. That it was written is kept.
 */
@Component
class RecordDocument {

    private final CareRecord record;
    private final RecordPage pages;
    private final ChildTimeline timeline;
    private final Colleagues colleagues;
    private final ITemplateEngine templates;
    private final AccessLog accessLog;

    RecordDocument(CareRecord record, RecordPage pages, ChildTimeline timeline, Colleagues colleagues,
            ITemplateEngine templates, AccessLog accessLog) {
        this.record = record;
        this.pages = pages;
        this.timeline = timeline;
        this.colleagues = colleagues;
        this.templates = templates;
        this.accessLog = accessLog;
    }

    /**
     * @param by the user id of whoever answers the request
     * @return HTML that needs nothing beside it
     * @throws IllegalArgumentException with one sentence where there is no such child or person
     */
    @Transactional
    String of(String reference, String by) {
        if (by.isEmpty() || colleagues.names(List.of(by)).isEmpty()) {
            throw new IllegalArgumentException("Say who writes it out: --" + SubjectAccess.BY + "=USER-ID.");
        }
        Child child = record.child(reference).orElseThrow(() -> new IllegalArgumentException(
                "No child has that reference. It looks like CH-000417."));
        List<ChildTimeline.Step> steps = new ArrayList<>(timeline.whole(child.reference()));
        Collections.reverse(steps);
        Context context = new Context(Locale.UK);
        // Nobody's groups: of brothers and sisters it says no more than their names.
        context.setVariable("page", pages.of(child, new Viewer(by, List.of())));
        context.setVariable("steps", steps);
        String document = templates.process("record-document", context);
        accessLog.looked(by, child.reference(), "subject-access");
        return document;
    }
}
