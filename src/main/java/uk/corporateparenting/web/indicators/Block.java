package uk.corporateparenting.web.indicators;

import java.util.List;

/**
 * A part of a page.
 *
 * @param heading  null: none
 * @param words    sentences under the heading
 * @param pictures each with its numbers in the table
 * @param table    null: none
 * @param note     a sentence under the table; null: none
 */
record Block(String heading, List<String> words, List<Picture> pictures, Table table, String note) {

    static Block of(String heading, Table table) {
        return new Block(heading, List.of(), List.of(), table, null);
    }

    static Block words(String heading, String... words) {
        return new Block(heading, List.of(words), List.of(), null, null);
    }

    Block with(Picture picture) {
        return new Block(heading, words, picture == null ? pictures : List.of(picture), table, note);
    }

    Block with(List<Picture> newPictures) {
        return new Block(heading, words, newPictures, table, note);
    }

    Block saying(String... newWords) {
        return new Block(heading, List.of(newWords), pictures, table, note);
    }

    Block noted(String newNote) {
        return new Block(heading, words, pictures, table, newNote);
    }

    Block forOutside() {
        return new Block(heading, words, pictures.stream().filter(Picture::mayGoOutside).toList(),
                table == null ? null : table.forOutside(), note);
    }
}
