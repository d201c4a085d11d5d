package uk.corporateparenting.kpi;

import java.util.List;
import org.springframework.stereotype.Component;

/** All indicators, by section and in the order of their classes' names. */
@Component
public class Indicators {

    /** What the record cannot answer yet, and why. */
    public record NotYet(Indicator.Section section, String title, String why) {
    }

    public List<Indicator> all() {
        return List.of();
    }

    public Indicator of(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No indicator has this name."));
    }

    public List<NotYet> notYet() {
        return List.of();
    }
}
