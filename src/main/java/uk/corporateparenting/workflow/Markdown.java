package uk.corporateparenting.workflow;

import java.util.regex.Pattern;

/** Text views of forms are Markdown: what people typed must stay text there. */
public final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_{}\\[\\]()#+\\-.!|~:@/])");

    private Markdown() {
    }

    /** The text as it was typed, with no meaning to Markdown or HTML; lines stay lines. */
    public static String plain(String typed) {
        if (typed == null) {
            return "";
        }
        String html = typed.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return SPECIAL.matcher(html).replaceAll("\\\\$1").replaceAll("\\R", "  \n  ");
    }
}
