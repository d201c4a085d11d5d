package uk.corporateparenting.web.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.corporateparenting.entrytocare.FrontDoor.heard;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.corporateparenting.Council;
import uk.corporateparenting.EngineTest;
import uk.corporateparenting.entrytocare.FrontDoor;
import uk.corporateparenting.record.CareRecord;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.workflow.engine.TestClock;

@EngineTest
class RecordDocumentTest {

    @Autowired Council council;
    @Autowired FrontDoor frontDoor;
    @Autowired CareRecord record;
    @Autowired RecordDocument documents;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    @Test
    void holds_every_entry_from_the_first_to_the_last_and_that_it_was_written_is_kept() {
        String ref = frontDoor.contact("contact", new Fact.ChildIdentity(clock.now(), "Łucja", "Asking",
                LocalDate.of(2010, 3, 7), null, null, Sex.F, Ethnicity.WOTH, null, null, null, "LE11 2AB", false));
        record.add(ref, new Fact.Letter(LocalDate.of(2026, 1, 5), "review", "Dear Łucja <3"), "tom");
        council.complete("amara", ref, "screenContact", heard("knownAs", "new", "dangerNow", "no",
                "significantHarm", "none", "need", "additional", "adviceOnly", "no", "consentToTalk", "given",
                "consentToShare", "given", "consentToEarlyHelp", "given", "analysis", "Wants somebody to talk to."));

        String document = documents.of(ref, "inez");

        assertThat(document).contains("The record of Łucja", "born 7 March 2010", "Dear Łucja &lt;3", "Wants somebody to talk to.",
                "I want to stay with my sister.", "Amara Okafor", "Before it is handed over", "Inez Corrigan")
                .doesNotContain("http", "screenContact");
        assertThat(document.indexOf("Contact received")).isPositive()
                .isLessThan(document.indexOf("Wants somebody to talk to."));
        assertThat(db.sql("select count(*) from care.access_log where child_ref = ? and what = 'subject-access'")
                .param(ref).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void without_a_child_or_a_person_nothing_is_written() {
        assertThatThrownBy(() -> documents.of("CH-999999", "inez")).hasMessageContaining("No child");
        assertThatThrownBy(() -> documents.of("CH-999999", "")).hasMessageContaining("Say who");
        assertThatThrownBy(() -> documents.of("CH-999999", "nobody-known")).hasMessageContaining("Say who");
    }
}
