package uk.corporateparenting.web.indicators;

import java.util.List;
import uk.corporateparenting.voices.Quoted;

/**
 * A part of a page.
 *
 * @param heading  null: none
 * @param words    sentences under the heading
 * @param pictures each with its numbers in the table
 * @param table    null: none
 * @param note     a sentence under the table; null: none
 * @param quoted   what children said about it
 */
record Block(String heading, List<String> words, List<Picture> pictures, Table table, String note,
        List<Quoted> quoted) {

    static Block of(String heading, Table table) {
        return new Block(heading, List.of(), List.of(), table, null, List.of());
    }

    static Block words(String heading, String... words) {
        return new Block(heading, List.of(words), List.of(), null, null, List.of());
    }

    Block with(Picture picture) {
        return new Block(heading, words, picture == null ? pictures : List.of(picture), table, note, quoted);
    }

    Block with(List<Picture> newPictures) {
        return new Block(heading, words, newPictures, table, note, quoted);
    }

    Block saying(String... newWords) {
        return new Block(heading, List.of(newWords), pictures, table, note, quoted);
    }

    Block noted(String newNote) {
        return new Block(heading, words, pictures, table, newNote, quoted);
    }

    Block quoting(List<Quoted> said) {
        return new Block(heading, words, pictures, table, note, said);
    }

    Block forOutside() {
        return new Block(heading, words, pictures.stream().filter(Picture::mayGoOutside).toList(),
                table == null ? null : table.forOutside(), note, quoted);
    }
}
