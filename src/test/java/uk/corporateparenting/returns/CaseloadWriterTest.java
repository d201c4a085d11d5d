package uk.corporateparenting.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.workflow.Cases;

class CaseloadWriterTest {

    private final CareRecord record = mock();
    private final BroughtIn broughtIn = mock();
    private final CaseloadWriter writer = new CaseloadWriter(broughtIn, record, mock(WorkFollows.class), mock(Cases.class),
            mock(RepositoryService.class, RETURNS_DEEP_STUBS), Runnable::run, mock(PlatformTransactionManager.class));

    @Test
    void a_child_the_database_refuses_keeps_no_other_out() {
        when(record.references(anyInt(), any())).thenAnswer(asked -> IntStream.range(0, asked.getArgument(0))
                .mapToObj(n -> "CH-00000" + n).toList());
        doAnswer(asked -> {
            Map<String, String> children = asked.getArgument(0);
            if (children.containsKey("2")) {
                throw new DataIntegrityViolationException("a value of the row");
            }
            return null;
        }).when(broughtIn).add(any());
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (String child : List.of("1", "2", "3")) {
            rows.put(child, List.of(Rows.row(Sheet.HEADER, 2026, child + ",F,05/06/2014,WBRI,UN2,,")));
        }
        Counts counts = new Counts();

        List<Finding> findings = writer.take(rows, Rows.READING, counts);

        assertThat(counts.children()).isEqualTo(2);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.NOT_WRITTEN);
            assertThat(finding.child()).isEqualTo("2");
            assertThat(finding.words()).contains("DataIntegrityViolationException").doesNotContain("a value");
        });
    }

    @Test
    void whatever_fails_with_one_child_is_said_of_each_of_its_rows() {
        doThrow(new IllegalStateException()).when(record).addAll(any(), any());
        when(record.references(anyInt(), any())).thenReturn(List.of("CH-000001"));
        Row header = Rows.row(Sheet.HEADER, 2026, "1,F,05/06/2014,WBRI,UN2,,");
        Row review = Rows.row(Sheet.REVIEWS, 2026, "1,05/06/2014,01/06/2025,PN1");

        assertThat(writer.take(Map.of("1", List.of(header, review)), Rows.READING, new Counts()))
                .extracting(Finding::rule, Finding::line).containsExactly(
                        tuple(Rule.NOT_WRITTEN, header.line()),
                        tuple(Rule.NOT_WRITTEN, review.line()));
    }
}
