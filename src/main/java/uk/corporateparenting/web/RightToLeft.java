package uk.corporateparenting.web;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/** Arabic, Hebrew and their kin on paper: from right to left, and letters joined. */
class RightToLeft implements BidiSplitter {

    private final Bidi paragraph = new Bidi();

    @Override
    public void setParagraph(String text, byte direction) {
        paragraph.setPara(text, direction == RTL ? Bidi.RTL : direction == LTR ? Bidi.LTR : Bidi.LEVEL_DEFAULT_LTR,
                null);
    }

    @Override
    public int countTextRuns() {
        return paragraph.countRuns();
    }

    @Override
    public BidiTextRun getVisualRun(int number) {
        BidiRun run = paragraph.getVisualRun(number);
        return new BidiTextRun(run.getStart(), run.getLength(), run.isOddRun() ? RTL : LTR);
    }

    @Override
    public byte getBaseDirection(String text) {
        return switch (Bidi.getBaseDirection(text)) {
            case Bidi.RTL -> RTL;
            case Bidi.LTR -> LTR;
            default -> NEUTRAL;
        };
    }

    /** Puts one run from right to left into the order in which it is drawn. */
    static class Order implements BidiReorderer {

        private final ArabicShaping joined = new ArabicShaping(ArabicShaping.LETTERS_SHAPE
                | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);
        private final ArabicShaping apart = new ArabicShaping(ArabicShaping.LETTERS_UNSHAPE
                | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);

        @Override
        public String reorderRTLTextToLTR(String text) {
            return Bidi.writeReverse(text, Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
        }

        @Override
        public String shapeText(String text) {
            return with(joined, text);
        }

        @Override
        public String deshapeText(String text) {
            return with(apart, text);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }

        private static String with(ArabicShaping shaping, String text) {
            try {
                return shaping.shape(text);
            } catch (ArabicShapingException e) {
                return text;
            }
        }
    }
}
