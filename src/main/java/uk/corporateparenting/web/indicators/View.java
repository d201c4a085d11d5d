package uk.corporateparenting.web.indicators;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a page of indicators says.
 *
 * @param name      the last part of its address
 * @param headlines what somebody should know after ten seconds
 * @param asAt      when it was counted, in words
 * @param page      of the list on it, from 0
 */
record View(String name, String title, String lead, List<Headline> headlines, List<Block> blocks, String asAt, int page,
        int pages) {

    View(String name, String title, String lead, List<Headline> headlines, List<Block> blocks, String asAt) {
        this(name, title, lead, headlines, blocks, asAt, 0, 1);
    }

    View paged(int shown, int all) {
        return new View(name, title, lead, headlines, blocks, asAt, shown, all);
    }

    /**
     * A number that cannot be overlooked.
     *
     * @param tone     {@code bad}, {@code soon}, {@code good} or {@code quiet}; the words say it too
     * @param href     what lies behind it; null: nothing
     * @param moreHref what lies behind the second line; null: nothing
     */
    record Headline(String number, String words, String more, String tone, String href, String moreHref) {

        Headline(String number, String words, String more, String tone, String href) {
            this(number, words, more, tone, href, null);
        }
    }

    View and(Block block) {
        return new View(name, title, lead, headlines, Stream.concat(blocks.stream(), Stream.of(block)).toList(), asAt,
                page, pages);
    }

    List<Table> tables() {
        return blocks.stream().map(Block::table).filter(table -> table != null && !table.rows().isEmpty()).toList();
    }

    View forOutside() {
        return new View(name, title, lead, List.of(), blocks.stream().map(Block::forOutside).toList(), asAt);
    }
}
