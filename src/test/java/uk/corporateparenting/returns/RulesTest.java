package uk.corporateparenting.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.corporateparenting.returns.Rows.READING;
import static uk.corporateparenting.returns.Rows.and;
import static uk.corporateparenting.returns.Rows.episode;
import static uk.corporateparenting.returns.Rows.girlAnd;
import static uk.corporateparenting.returns.Rows.row;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule on the smallest story that breaks it. */
class RulesTest {

    /** Seen where files are read and rows written: CaseloadImportTest, ChildWorkTest. */
    private static final Set<Rule> ELSEWHERE = EnumSet.of(Rule.NOT_A_TABLE, Rule.WRONG_LENGTH, Rule.NO_CHILD,
            Rule.NOT_WRITTEN, Rule.SAME_ROW, Rule.TAKEN_BEFORE, Rule.CHANGED_SINCE, Rule.YEAR_READ);

    private static final Row IN_CARE = episode(2026, "01/05/2025", "S", "V2", "U6", ",,");

    static Stream<Arguments> stories() {
        return Stream.of(
                broken(Rule.MISSING_VALUE, "REVIEW", girlAnd(IN_CARE, row(Sheet.REVIEWS, 2026, "7,05/06/2014,,PN1"))),
                broken(Rule.BAD_VALUE, "REVIEW", girlAnd(IN_CARE,
                        row(Sheet.REVIEWS, 2026, "7,05/06/2014,31/02/2026,PN1"))),
                broken(Rule.BAD_VALUE, "LS", girlAnd(episode(2026, "01/05/2025", "S", "X9", "U6", ",,"))),
                broken(Rule.BAD_VALUE, "RNE", girlAnd(episode(2026, "01/05/2025", "Q", "V2", "U6", ",,"))),
                broken(Rule.CONTRADICTION, "CHILD", girlAnd(IN_CARE,
                        row(Sheet.REVIEWS, 2026, "7,05/06/2014,01/06/2025,PN1"),
                        row(Sheet.REVIEWS, 2026, "7,05/06/2014,01/06/2025,PN2"))),
                broken(Rule.IN_THE_FUTURE, "REVIEW", girlAnd(IN_CARE,
                        row(Sheet.REVIEWS, 2026, "7,05/06/2014,01/04/2026,PN1"))),
                broken(Rule.ENDS_BEFORE_IT_BEGINS, "DEC", girlAnd(
                        episode(2026, "01/05/2025", "S", "V2", "U6", "30/04/2025,E4A,"))),
                broken(Rule.BEFORE_BIRTH, "DECOM", girlAnd(episode(2026, "01/05/2014", "S", "V2", "U6", ",,"))),
                broken(Rule.NOT_IN_HEADER, "CHILD", List.of(IN_CARE)),
                broken(Rule.LEFT_OUT, "ETHNIC", and(row(Sheet.HEADER, 2026, "7,F,05/06/2014,QQQQ,,,"))),
                broken(Rule.LEFT_OUT, "UPN", and(row(Sheet.HEADER, 2026, "7,F,05/06/2014,WBRI,I12,,"))),
                broken(Rule.LEFT_OUT, "ACCOM", girlAnd(row(Sheet.OC3, 2026, "7,05/06/2014,YES,F1,01"))),
                broken(Rule.LEFT_OUT, "SDQ_SCORE", girlAnd(row(Sheet.OC2, 2026, "7,05/06/2014,41,,0,0,0,0,0,0,0,0"))),
                broken(Rule.AFTER_ITS_YEAR, "REVIEW", girlAnd(IN_CARE,
                        row(Sheet.REVIEWS, 2025, "7,05/06/2014,01/05/2025,PN1"))),
                broken(Rule.OTHER_BIRTH, "DOB", girlAnd(IN_CARE,
                        row(Sheet.REVIEWS, 2026, "7,06/06/2014,01/06/2025,PN1"))),
                broken(Rule.OTHER_BIRTH, "SEX", girlAnd(row(Sheet.UASC, 2026, "7,M,05/06/2014,"))),
                broken(Rule.NOT_THE_START, "RNE", girlAnd(episode(2026, "01/05/2025", "P", "V2", "U6", ",,"))),
                broken(Rule.GROWN_UP, "DEC", and(row(Sheet.HEADER, 2026, "7,F,20/04/2008,WBRI,,,"), IN_CARE)),
                broken(Rule.GONE_QUIET, "DEC", and(row(Sheet.HEADER, 2025, "7,F,05/06/2014,WBRI,,,"),
                        episode(2025, "01/05/2024", "S", "V2", "U6", ",,"))),
                broken(Rule.OUTSIDE_CARE, "REVIEW", girlAnd(IN_CARE,
                        row(Sheet.REVIEWS, 2026, "7,05/06/2014,30/04/2025,PN1"))),
                broken(Rule.REASON_WITHOUT_END, "REC", girlAnd(episode(2026, "01/05/2025", "S", "V2", "U6", ",X1,"))),
                broken(Rule.END_WITHOUT_REASON, "REC", girlAnd(
                        episode(2026, "01/05/2025", "S", "V2", "U6", "02/06/2025,,"))),
                broken(Rule.OVERLAP, "DEC", girlAnd(episode(2026, "01/05/2025", "S", "V2", "U6", "02/07/2025,X1,CHILD"),
                        episode(2026, "02/06/2025", "P", "V2", "K2", ",,"))),
                broken(Rule.OVERLAP, "DEC", girlAnd(episode(2026, "01/05/2025", "S", "V2", "U6", ",,CHILD"),
                        episode(2026, "02/06/2025", "P", "V2", "K2", ",,"))),
                broken(Rule.BROKEN_CHAIN, "REC", girlAnd(
                        episode(2026, "01/05/2025", "S", "V2", "U6", "02/06/2025,E4A,CHILD"),
                        episode(2026, "02/06/2025", "P", "V2", "K2", ",,"))),
                broken(Rule.BROKEN_CHAIN, "REC", girlAnd(
                        episode(2026, "01/05/2025", "S", "V2", "U6", "02/06/2025,X1,"))),
                broken(Rule.STARTS_AGAIN, "RNE", girlAnd(
                        episode(2026, "01/05/2025", "S", "V2", "U6", "02/06/2025,X1,CHILD"),
                        episode(2026, "02/06/2025", "S", "V2", "K2", ",,"))),
                broken(Rule.TOO_OLD, "DECOM", and(row(Sheet.HEADER, 2026, "7,F,20/04/2007,WBRI,,,"), IN_CARE)),
                broken(Rule.POLICE_PROTECTION, "LS", girlAnd(
                        episode(2026, "01/05/2025", "S", "L1", "U6", "05/05/2025,E4A,"))),
                broken(Rule.EMERGENCY_ORDER, "LS", girlAnd(
                        episode(2026, "01/05/2025", "S", "L2", "U6", "23/05/2025,E4A,"))),
                broken(Rule.ASSESSMENT_ORDER, "LS", girlAnd(
                        episode(2026, "01/05/2025", "S", "L3", "U6", "09/05/2025,E4A,"))),
                broken(Rule.SHORT_BREAK, "LS", girlAnd(
                        episode(2026, "01/05/2025", "S", "V3", "U6", "19/05/2025,E4A,"))),
                broken(Rule.SHORT_BREAKS, "LS", girlAnd(
                        episode(2026, "01/05/2025", "S", "V3", "U6", "01/07/2025,E4A,"),
                        episode(2026, "01/08/2025", "S", "V3", "U6", "16/08/2025,E4A,"))),
                broken(Rule.HOSPITAL, "PLACE", girlAnd(
                        episode(2026, "01/05/2025", "S", "V2", "T1", "13/06/2025,E4A,"))),
                broken(Rule.TEMPORARY, "PLACE", girlAnd(
                        episode(2026, "01/05/2025", "S", "V2", "T4", "09/05/2025,E4A,"))),
                broken(Rule.NO_URN, "URN", girlAnd(row(Sheet.EPISODES, 2026,
                        "7,01/05/2025,S,V2,N1,U6,PR1,,,,LE2 7LX,LE2 1AA,"))),
                broken(Rule.NEEDLESS_URN, "URN", girlAnd(row(Sheet.EPISODES, 2026,
                        "7,01/05/2025,S,C2,N1,P1,PR0,,,,LE2 7LX,LE2 1AA,SC1"))),
                broken(Rule.PROVIDER, "PLACE_PROVIDER", girlAnd(row(Sheet.EPISODES, 2026,
                        "7,01/05/2025,S,C2,N1,P1,PR1,,,,LE2 7LX,LE2 1AA,"))),
                broken(Rule.NO_CHANGE_REASON, "REASON_PLACE_CHANGE", girlAnd(
                        episode(2026, "01/05/2025", "S", "V2", "U6", "02/06/2025,X1,"),
                        episode(2026, "02/06/2025", "P", "V2", "K2", ",,"))),
                broken(Rule.NEEDLESS_CHANGE_REASON, "REASON_PLACE_CHANGE", girlAnd(
                        episode(2026, "01/05/2025", "S", "V2", "U6", ",,CHILD"))),
                broken(Rule.POSTCODE, "PL_POST", girlAnd(row(Sheet.EPISODES, 2026,
                        "7,01/05/2025,S,V2,N1,U6,PR1,,,,LE2 7LX,QQ99,SC1"))),
                broken(Rule.POSTCODE, "HOME_POST", girlAnd(row(Sheet.EPISODES, 2026,
                        "7,01/05/2025,S,V2,N1,U6,PR1,,,,Q27 2JT,LE2 1AA,SC1"))),
                broken(Rule.NOT_A_MOTHER, "MOTHER", and(row(Sheet.HEADER, 2026, "7,M,05/06/2009,WBRI,,1,01/02/2026"))),
                broken(Rule.NO_QUESTIONNAIRE, "SDQ_SCORE", girlAnd(row(Sheet.OC2, 2026, "7,05/06/2014,,,0,0,0,0,0,0,0,0"))),
                broken(Rule.NEEDLESS_QUESTIONNAIRE, "SDQ_SCORE", and(row(Sheet.HEADER, 2026, "7,F,31/03/2008,WBRI,,,"),
                        row(Sheet.OC2, 2026, "7,31/03/2008,9,,0,0,0,0,0,0,0,0"))),
                broken(Rule.LEAVER_AGE, "DOB", girlAnd(row(Sheet.OC3, 2026, "7,05/06/2014,YES,F1,B1"))),
                broken(Rule.REVIEW_OF_SHORT_BREAK, "REVIEW", girlAnd(
                        episode(2026, "01/05/2025", "S", "V4", "U6", "05/05/2025,E4A,"),
                        row(Sheet.REVIEWS, 2026, "7,05/06/2014,02/05/2025,PN1"))),
                broken(Rule.MISSING_OUTSIDE, "MIS_START", girlAnd(row(Sheet.MISSING, 2026,
                        "7,05/06/2014,M,01/05/2025,02/05/2025"))),
                broken(Rule.WORKER_ID, "SW_ID", girlAnd(row(Sheet.SW_EPISODES, 2026, "7,05/06/2014,12,01/05/2025,,"))),
                broken(Rule.OLD_SEX, "SEX", and(row(Sheet.HEADER, 2026, "7,2,05/06/2014,WBRI,,,"))),
                broken(Rule.OLD_PLACE, "PLACE", girlAnd(episode(2026, "01/05/2025", "S", "V2", "H5", ",,"))),
                broken(Rule.OLD_PLACE, "PLACE", girlAnd(episode(2026, "01/05/2025", "S", "V2", "P2", ",,"))),
                broken(Rule.OLD_PLACE, "PLACE", girlAnd(episode(2026, "01/05/2025", "S", "V2", "Z1", ",,"))),
                broken(Rule.DECIMAL, "MOTHER", and(row(Sheet.HEADER, 2026, "7,F,05/06/2009,WBRI,,1.0,01/02/2026"))));
    }

    private static Arguments broken(Rule rule, String column, List<Row> rows) {
        return Arguments.of(rule, column, rows);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("stories")
    void a_broken_rule_is_said(Rule rule, String column, List<Row> rows) {
        var told = ChildStory.of(rows, READING);

        assertThat(told.findings()).as(told.findings().toString()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.column()).isEqualTo(column);
            assertThat(finding.child()).isEqualTo("7");
            assertThat(finding.words()).startsWith(rule.words()).endsWith(".");
        });
        long refused = told.findings().stream().filter(f -> f.rule().weight() == Weight.REFUSED).count();
        assertThat(told.refused()).as("a row refused is said once").hasSize((int) refused);
        assertThat(refused > 0).isEqualTo(rule.weight() == Weight.REFUSED);
    }

    @Test
    void nothing_is_said_about_rows_without_fault() {
        var told = ChildStory.of(girlAnd(episode(2026, "03/03/2025", "S", "V2", "U6", "05/05/2025,X1,"),
                episode(2026, "05/05/2025", "L", "C1", "U6", "09/10/2025,X1,CREQB"),
                episode(2026, "09/10/2025", "P", "C1", "K2", ",,"),
                row(Sheet.REVIEWS, 2026, "7,05/06/2014,01/04/2025,PN1"),
                row(Sheet.OC2, 2026, "7,05/06/2014,12,,0,1,1,1,1,0,,"),
                row(Sheet.PREV_PERM, 2026, "7,05/06/2014,P2,NIR,ZZ/05/2017"),
                row(Sheet.MISSING, 2026, "7,05/06/2014,A,01/10/2025,02/10/2025"),
                row(Sheet.SW_EPISODES, 2026, "7,05/06/2014,SW12,03/03/2025,,"),
                row(Sheet.DOLO, 2026, "7,05/06/2014,01/12/2025,09/12/2025")), READING);

        assertThat(told.findings()).isEmpty();
        assertThat(told.refused()).isEmpty();
    }

    @Test
    void every_rule_is_tried() {
        Set<Rule> tried = stories().map(story -> (Rule) story.get()[0]).collect(Collectors.toSet());
        tried.addAll(ELSEWHERE);
        assertThat(tried).containsExactlyInAnyOrder(Rule.values());
    }
}
