package uk.corporateparenting.leavingcarepathway;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.corporateparenting.workflow.DecisionTables;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Markdown;

/** What the council publishes that it offers to care leavers (Children and Social Work Act 2017, section 2). */
@Component
class LocalOffer {

    /** One row that the council keeps: the version, the day it was published, who was asked, and what is in it. */
    static final String TABLE = "local-offer";

    private final DecisionTables tables;

    LocalOffer(DecisionTables tables) {
        this.tables = tables;
    }

    /** The offer for a text view. */
    String words() {
        Map<String, Object> offer = row();
        return "#### The local offer, " + plain(offer, "version") + ", published on " + plain(offer, "publishedOn")
                + "\n\n" + plain(offer, "items") + "\n\nAgreed with: " + plain(offer, "consulted");
    }

    /** Which paper was given, with its version. */
    String document() {
        return "local-offer, " + row().get("version");
    }

    private Map<String, Object> row() {
        return tables.row(TABLE, Facts.of("everybody", true));
    }

    private static String plain(Map<String, Object> offer, String what) {
        return Markdown.plain(String.valueOf(offer.getOrDefault(what, "not said")));
    }
}
