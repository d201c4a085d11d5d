package uk.corporateparenting.kpi;

import java.util.List;
import org.springframework.stereotype.Component;

/** The figures themselves, scoped to what the viewer may see. */
@Component
public class Figures {

    private final Indicators indicators;

    Figures(Indicators indicators) {
        this.indicators = indicators;
    }

    /** The figures of a scorecard, or of {@code "all"}, in its order. */
    public List<Figure> scorecard(Viewpoint viewpoint, Filter filter, String set) {
        return List.of();
    }

    /** The last thirteen months up to the day of the filter, oldest first. */
    public List<Point> trend(String id, Viewpoint viewpoint, Filter filter) {
        return List.of();
    }

    /** The cases behind a figure, live; empty for a viewer who may see numbers only. */
    public Cases cases(String id, Viewpoint viewpoint, Filter filter, int page) {
        return new Cases(indicators.of(id), List.of(), 0, 0, page, 0);
    }
}
