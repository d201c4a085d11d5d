package uk.corporateparenting.web.tasklist;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.corporateparenting.people.MyLists;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.people.WaitingForOthers;
import uk.corporateparenting.web.Viewer;

/** How much is in each list that somebody has, counted with their own rights. */
@Component
class WorklistCounts {

    private final MyLists lists;
    private final WaitingForOthers waiting;

    WorklistCounts(MyLists lists, WaitingForOthers waiting) {
        this.lists = lists;
        this.waiting = waiting;
    }

    /**
     * A list and how much is in it.
     *
     * @param filter  the id of the filter; null for a list that is a page of ours
     * @param page    the address of that page; null for a filter
     * @param capped  whether there is more than is counted
     */
    record Count(String filter, String page, String name, String description, long count, boolean capped) {
    }

    List<Count> of(Viewer viewer) {
        List<Count> counts = new ArrayList<>();
        lists.of(viewer.user()).forEach(list -> counts.add(
                new Count(list.filter(), null, list.name(), list.description(), list.count(), false)));
        if (viewer.groups().contains(Role.STAFF.group())) {
            int others = waiting.of(viewer.user(), viewer.groups()).size();
            counts.add(new Count(null, "/waiting-for-others", "Waiting for others",
                    "Work of colleagues for my children, and what comes next after mine", others,
                    others >= WaitingForOthers.MOST));
        }
        return counts;
    }
}
