package uk.corporateparenting.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFolderTest {

    @ParameterizedTest
    @CsvSource({
        "processes/entry-to-care/contact-screening.bpmn, entry-to-care",
        "processes/shared/escalation-ladder.bpmn, shared",
        "forms/toy/say-yes.form, toy",
        "ask.bpmn, ''"
    })
    void a_model_lies_in_the_folder_of_its_process(String resourceName, String folder) {
        assertThat(ModelFolder.of(resourceName)).isEqualTo(folder);
    }
}
