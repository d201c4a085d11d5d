package uk.corporateparenting.returns;

/**
 * Something to say about a row.
 *
 * @param sheet  null where the file is no table of the return
 * @param line   0 where the whole file is meant
 * @param child  as the return names the child; or null
 * @param column or null
 * @param value  what stood there; or null
 * @param detail what else helps, after the words of the rule; or null
 */
record Finding(Sheet sheet, String file, int line, String child, String column, String value, Rule rule,
        String detail) {

    static Finding of(Row row, String column, Rule rule, String detail) {
        return new Finding(row.sheet(), row.file(), row.line(), row.child(), column,
                column == null ? null : row.cell(column), rule, detail);
    }

    String words() {
        return rule.words() + (detail == null ? "." : ": " + detail + ".");
    }
}
