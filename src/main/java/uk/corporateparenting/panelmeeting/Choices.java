package uk.corporateparenting.panelmeeting;

import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.corporateparenting.people.Colleagues;
import uk.corporateparenting.workflow.ChoiceWords;

/** Who and what was chosen in the forms of a meeting, for whoever reads the answers later. */
@Configuration
class Choices {

    @Bean
    ChoiceWords meetingPeople(Colleagues colleagues) {
        return words("meetingPeople", colleagues::name);
    }

    @Bean
    ChoiceWords meetingChairs(Colleagues colleagues) {
        return words("meetingChairs", colleagues::name);
    }

    @Bean
    ChoiceWords agendaReached() {
        return words("agendaReached", code -> "all".equals(code) ? "All of them" : "Item " + code);
    }

    private static ChoiceWords words(String choicesFrom, UnaryOperator<String> words) {
        return new ChoiceWords() {
            @Override
            public String choicesFrom() {
                return choicesFrom;
            }

            @Override
            public String words(String code) {
                return words.apply(code);
            }
        };
    }
}
