package uk.corporateparenting.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import uk.corporateparenting.people.Role;
import uk.corporateparenting.people.TestWork;

/** One person of every kind: where they can go from the start, their lists, their work, and one address too far. */
class WhoSeesWhatIT extends AtWork {

    private static final List<String> LISTS = List.of("To do", "Mine", "My team", "Due today", "Due this week", "Overdue");
    private static final List<String> OF_STAFF = List.of("Tasks", "Work in hand", "Waiting for others", "Notices");

    /** The demonstration has nobody of these kinds. */
    private static final Set<String> NEW = Set.of("a-member", "an-analyst");
    private static final String PASSWORD = "nobody guesses this";

    @Autowired ProcessEngine engine;
    @Autowired IdentityService identity;

    /**
     * @param links   where the start page leads them
     * @param lists   what stands on the left of Tasklist; none for who has no tasks
     * @param work    whose work of the prepared child they see; null for none
     * @param refused an address that is not theirs
     */
    private record Kind(String user, List<String> links, List<String> lists, String work, String refused) {
    }

    private static final List<Kind> KINDS = List.of(
            staff("amara", "duty-and-advice", "/caseloads"),
            staff("carol", "duty-manager", "/restricted-records", "Caseloads", "Cover and deputies",
                    "How our children are doing"),
            staff("grace", "team-manager", "/audit", "Caseloads", "Cover and deputies", "Permanence",
                    "Children on remand", "Why placements ended", "How our children are doing"),
            staff("tom", "social-worker", "/permanence", "Children on remand"),
            staff("leon", "personal-advisor", "/remand"),
            staff("uma", "reviewing-officer", "/caseloads/cover", "Children on remand"),
            staff("quentin", "care-panel-chair", "/operations/messages"),
            new Kind("pc-bright", List.of("Tasks", "Notices"), LISTS, "agency-police", "/children"),
            new Kind("a-member", List.of("How our children are doing"), List.of(), null, "/camunda/app/tasklist/default/"),
            new Kind("an-analyst", List.of("Why placements ended", "How our children are doing", "Running processes"), List.of(),
                    null, "/children"),
            new Kind("inez", List.of("Audit"), List.of(), null, "/children/CH-000001"),
            new Kind("admin", List.of("Tasks", "Notices", "Running processes", "Messages between processes",
                    "Mail that did not leave", "Closed days", "Bring in a caseload", "People and groups",
                    "API description"),
                    Stream.concat(LISTS.stream(), Stream.of("Escalations")).toList(), null, "/children"));

    private static Kind staff(String user, String role, String refused, String... links) {
        List<String> escalations = Set.of("carol", "grace", "quentin").contains(user) ? List.of("Escalations") : List.of();
        return new Kind(user, Stream.concat(OF_STAFF.stream(), Stream.of(links)).toList(),
                Stream.of(LISTS, escalations, List.of("Waiting for others")).flatMap(List::stream).toList(), role, refused);
    }

    @Test
    void everybody_finds_their_links_lists_and_work_and_not_those_of_others() {
        isHere("a-member", Role.LEAD_MEMBER);
        isHere("an-analyst", Role.PERFORMANCE);
        String child = TestWork.newChild();
        new TestWork(engine).as("admin", List.of(Role.ADMIN.group()), () -> engine.getRuntimeService()
                .startProcessInstanceByKey("every-role", child, Map.of("team", "north")));
        for (Kind kind : KINDS) {
            signIn(kind.user(), NEW.contains(kind.user()) ? PASSWORD : kind.user());
            assertThat(texts(".ways a")).as(kind.user()).extracting(WhoSeesWhatIT::withoutNumber)
                    .containsExactlyInAnyOrderElementsOf(kind.links());
            if (!kind.lists().isEmpty()) {
                seesListsAndWork(kind, child);
            }
            open(kind.refused());
            assertThat(see(By.tagName("h1")).getText()).as(kind.user() + " " + kind.refused())
                    .isIn("Not allowed", "No record to show");
        }
    }

    private void seesListsAndWork(Kind kind, String child) {
        open("/camunda/app/tasklist/default/");
        // Tasklist waits seven seconds for each of its plugins and then for ever: a busy machine is asked once more.
        until(page -> {
            if (complaints().stream().anyMatch(complaint -> complaint.contains("Load timeout"))) {
                page.navigate().refresh();
            }
            return !page.findElements(By.cssSelector(".task-filter")).isEmpty();
        });
        until(page -> texts(".task-filter .worklist-count").size() + texts(".task-filter.active .counter").size()
                >= kind.lists().size());
        assertThat(lists()).as(kind.user()).containsExactlyElementsOf(kind.lists());
        if (kind.work() == null) {
            assertThat(driver.findElements(card("Work of the"))).as(kind.user()).isEmpty();
            return;
        }
        click(listed("My team"));
        see(By.xpath("//*[contains(@class,'worklist-child')][contains(.,'" + child + "')]"));
        assertThat(texts("li.task:has(.worklist-child)").stream().filter(card -> card.contains(child)).toList())
                .as(kind.user()).singleElement().asString()
                .contains("Work of the " + kind.work()).contains("more than a year late");
        if (kind.user().equals("amara")) {
            picture("cards");
        }
    }

    private List<String> lists() {
        return driver.findElements(By.cssSelector(".task-filter h4 a")).stream()
                .map(link -> link.getText().replaceAll("[\\s(]*[0-9]+( or more)?[)]?\\s*$", "").strip()).toList();
    }

    private List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream().map(WebElement::getText)
                .filter(text -> !text.isBlank()).toList();
    }

    private static String withoutNumber(String link) {
        return link.replaceAll(" \\([0-9]+ new\\)", "");
    }

    private void isHere(String user, Role role) {
        if (identity.createUserQuery().userId(user).count() == 0) {
            User person = identity.newUser(user);
            person.setFirstName("Somebody");
            person.setLastName(role.plainName());
            person.setPassword(PASSWORD);
            identity.saveUser(person);
            identity.createMembership(user, role.group());
        }
    }
}
