package uk.corporateparenting.kpi;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Where work stands still: open and overdue duties by step of a model, for its diagram. */
@Component
public class Stuck {

    public record Count(long open, long overdue) {
    }

    /**
     * @param model the key of the process definition
     * @return by the id of the step in the model
     */
    public Map<String, Count> in(String model, Viewpoint viewpoint) {
        return Map.of();
    }
}
