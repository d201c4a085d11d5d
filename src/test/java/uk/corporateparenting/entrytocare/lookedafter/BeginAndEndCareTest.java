package uk.corporateparenting.entrytocare.lookedafter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import uk.corporateparenting.incare.Lapses;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.EndReasonCode;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.Decision;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.LegalStanding;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.NeedCode;
import uk.corporateparenting.record.PlaceCode;
import uk.corporateparenting.record.ProviderCode;
import uk.corporateparenting.record.Recorded;
import uk.corporateparenting.workflow.Cases;
import uk.corporateparenting.workflow.Facts;
import uk.corporateparenting.workflow.Messages;

class BeginAndEndCareTest {

    private static final String REF = "CH-000417";
    private static final Instant ORDER = Instant.parse("2026-06-30T23:30:00Z");

    private final CareRecord record = mock(CareRecord.class);
    private final Messages messages = mock(Messages.class);
    private final Cases cases = mock(Cases.class);
    private final Lapses lapses = mock(Lapses.class);
    private final DelegateExecution execution = mock(DelegateExecution.class);

    @Test
    void accommodated_the_time_in_care_counts_from_the_first_day() {
        entering(LegalStatusCode.V2, "2026-11-20T23:50:00Z");

        new BeginCareEpisode(record, new LegalStanding(record), messages, lapses).execute(execution);

        assertThat(episode().startedOn()).isEqualTo("2026-11-20");
        assertThat(episode().authorisedBy()).isEqualTo("mira");
        verify(execution).setVariable("enteredCareOn", "2026-11-20");
        verify(execution).setVariable("lookedAfter", true);
        ArgumentCaptor<Facts> payload = ArgumentCaptor.forClass(Facts.class);
        verify(messages).send(eq("looked-after:" + REF + ":2026-11-20"), eq("child.looked-after"), eq(REF),
                payload.capture());
        assertThat(payload.getValue().asMap()).containsOnlyKeys("legalBasis", "enteredCareOn", "team", "wayIn");
    }

    @Test
    void under_an_order_it_counts_from_the_London_day_of_the_order() {
        entering(LegalStatusCode.C1, "2026-11-20T09:00:00Z");

        new BeginCareEpisode(record, new LegalStanding(record), messages, lapses).execute(execution);

        assertThat(episode().startedOn()).isEqualTo("2026-07-01");
    }

    @Test
    void an_order_made_during_the_first_day_does_not_make_the_stay_shorter() {
        entering(LegalStatusCode.C1, "2026-06-29T20:00:00Z");

        new BeginCareEpisode(record, new LegalStanding(record), messages, lapses).execute(execution);

        assertThat(episode().startedOn()).isEqualTo("2026-06-29");
        assertThat(episode().basis()).isEqualTo(LegalStatusCode.C1);
    }

    @Test
    void without_a_standing_basis_there_is_no_care() {
        entering(LegalStatusCode.V2, "2026-11-20T23:50:00Z");
        when(record.current(REF, LegalStatus.class)).thenReturn(List.of());

        assertThatThrownBy(
                () -> new BeginCareEpisode(record, new LegalStanding(record), messages, lapses).execute(execution))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void begun_again_it_begins_nothing_twice() {
        entering(LegalStatusCode.V2, "2026-11-20T23:50:00Z");
        when(record.latest(REF, CareEpisode.class)).thenReturn(Optional.of(kept(7, begun())));

        new BeginCareEpisode(record, new LegalStanding(record), messages, lapses).execute(execution);

        verify(record, never()).add(anyString(), any(Fact.class), anyString());
        verify(execution).setVariable("enteredCareOn", "2026-11-18");
    }

    @Test
    void a_return_ends_placement_power_and_time_in_care() {
        when(execution.getProcessBusinessKey()).thenReturn(REF);
        when(execution.getVariable("returnPlanned")).thenReturn(false);
        when(record.current(REF, Placement.class)).thenReturn(List.of(kept(4, new Placement(ORDER, PlaceCode.U6,
                ProviderCode.PR1, "A carer", "1 Road", "LE1 1AA", "SC123456", null, null, "none", false, null, null,
                null))));
        when(record.current(REF, LegalStatus.class)).thenReturn(List.of(
                kept(5, new LegalStatus(ORDER, LegalStatusCode.L1, null, null, null, null))));
        when(record.current(REF, CareEpisode.class)).thenReturn(List.of(kept(7, begun())));
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:15:00Z"), ZoneOffset.UTC);

        new EndStay(record, new Stay(record), new LegalStanding(record), messages, cases, clock).execute(execution);

        verify(cases).endWithCare(REF, "returned");
        verify(record).add(eq(REF), any(Placement.class), anyString(), eq(4L));
        verify(record).add(eq(REF), any(LegalStatus.class), anyString(), eq(5L));
        verify(record).add(REF, begun().ended(LocalDate.of(2026, 11, 22), EndReasonCode.E4B), "system", 7L);
        verify(messages).announce(eq("care-ended:" + REF + ":2026-11-22"), eq("care.ended"), eq(REF), any());
        verify(execution).setVariable("lookedAfter", false);
    }

    @Test
    void under_a_court_order_nothing_ends_wherever_the_child_goes() {
        when(execution.getProcessBusinessKey()).thenReturn(REF);
        when(record.current(REF, LegalStatus.class)).thenReturn(List.of(
                kept(6, new LegalStatus(ORDER, LegalStatusCode.C1, null, null, "Family Court", null))));
        when(record.current(REF, CareEpisode.class)).thenReturn(List.of(kept(7, begun())));

        new EndStay(record, new Stay(record), new LegalStanding(record), messages, cases, Clock.systemUTC())
                .execute(execution);

        verify(record, never()).add(anyString(), any(), anyString(), anyLong());
        verify(messages, never()).announce(anyString(), anyString(), anyString(), any());
    }

    @Test
    void with_nothing_left_to_end_nobody_is_told_again() {
        when(execution.getProcessBusinessKey()).thenReturn(REF);

        new EndStay(record, new Stay(record), new LegalStanding(record), messages, cases, Clock.systemUTC())
                .execute(execution);

        verify(record, never()).add(anyString(), any(), anyString(), anyLong());
        verify(messages, never()).announce(anyString(), anyString(), anyString(), any());
    }

    private void entering(LegalStatusCode basis, String movedInAt) {
        when(execution.getProcessBusinessKey()).thenReturn(REF);
        when(record.current(REF, LegalStatus.class)).thenReturn(List.of(kept(3, new LegalStatus(ORDER, basis, null, null,
                null, null))));
        when(execution.getVariable("movedInAt")).thenReturn(movedInAt);
        when(execution.getVariable("categoryOfNeed")).thenReturn("N1");
        when(record.latest(REF, CareEpisode.class)).thenReturn(Optional.empty());
        when(record.current(REF, Decision.class)).thenReturn(List.of(kept(2, new Decision(ORDER, "authoriseEntry",
                "authorised", "it is necessary", null, null, null, "mira", false))));
    }

    private CareEpisode episode() {
        ArgumentCaptor<Fact> fact = ArgumentCaptor.forClass(Fact.class);
        verify(record, atLeastOnce()).add(eq(REF), fact.capture(), eq("system"));
        return fact.getAllValues().stream().filter(CareEpisode.class::isInstance).map(CareEpisode.class::cast).findFirst()
                .orElseThrow();
    }

    private static CareEpisode begun() {
        return new CareEpisode(LocalDate.of(2026, 11, 18), LegalStatusCode.V2, NeedCode.N1, "mira", "it is necessary",
                null, null);
    }

    private static <F extends Fact> Recorded<F> kept(long id, F fact) {
        return new Recorded<>(id, REF, ORDER, "mira", null, fact);
    }
}
