package uk.corporateparenting.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that was submitted, whole and as it was submitted: who said what, when, on which piece of work. */
@Component
public class SubmittedForms {

    /** One submission; answers as label and text, in the order they were asked. */
    public record Submission(String taskKey, String taskName, String form, Map<String, String> answers,
                             Instant dueAt, String submittedBy, Instant submittedAt) {
    }

    private static final TypeReference<LinkedHashMap<String, Object>> ANSWERS = new TypeReference<>() {
    };

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private final JdbcClient db;
    private final ObjectMapper json;
    private final FormCatalogue forms;
    private final ObjectProvider<ChoiceWords> choiceWords;

    SubmittedForms(JdbcClient db, ObjectMapper json, FormCatalogue forms, ObjectProvider<ChoiceWords> choiceWords) {
        this.db = db;
        this.json = json;
        this.forms = forms;
        this.choiceWords = choiceWords;
    }

    /** Keeps a submission; {@code taskId} is unique, so a task cannot be answered twice. */
    public void keep(CaseTask task, String taskName, String form, Record answers) {
        db.sql("""
                insert into care.form_submitted (child_ref, root_case_id, task_id, task_key, task_name, form, answers,
                                                 due_at, submitted_by, submitted_at)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)""")
                .params(task.childRef(), task.rootCaseId(), task.taskId(), task.taskKey(), taskName, form,
                        write(answers), task.dueAt() == null ? null : Timestamp.from(task.dueAt()), task.user(),
                        Timestamp.from(task.at()))
                .update();
    }

    /** Keeps what a case began with; its id stands in the place of a task's. */
    public void keepStart(String childRef, String caseId, String startKey, String caseName, String form,
            Record answers, String user, Instant at) {
        db.sql("""
                insert into care.form_submitted (child_ref, root_case_id, task_id, task_key, task_name, form, answers,
                                                 submitted_by, submitted_at)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)""")
                .params(childRef, caseId, caseId, startKey, caseName, form, write(answers), user, Timestamp.from(at))
                .update();
    }

    /** The user ids of those who did work for the child, whoever did the last first. */
    public List<String> newestBy(Collection<String> childRefs) {
        return childRefs.isEmpty() ? List.of() : db.sql("""
                select submitted_by from care.form_submitted where child_ref in (:refs)
                group by submitted_by order by max(id) desc""").param("refs", childRefs).query(String.class).list();
    }

    /** Newest first. */
    public List<Submission> of(Collection<String> childRefs, int limit) {
        if (childRefs.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                select task_key, task_name, form, answers, due_at, submitted_by, submitted_at
                from care.form_submitted where child_ref in (:refs) order by submitted_at desc, id desc limit :limit""")
                .param("refs", childRefs).param("limit", limit)
                .query((row, n) -> new Submission(row.getString(1), row.getString(2), row.getString(3),
                        labelled(row.getString(3), row.getString(4)),
                        row.getTimestamp(5) == null ? null : row.getTimestamp(5).toInstant(),
                        row.getString(6), row.getTimestamp(7).toInstant()))
                .list();
    }

    /** Whether the person has completed work for the child; to begin a case about somebody is open to all and no work. */
    public boolean anyBy(String user, Collection<String> childRefs) {
        return db.sql("""
                select exists (select from care.form_submitted where child_ref in (:refs) and submitted_by = :user
                               and task_id <> root_case_id)""")
                .param("refs", childRefs).param("user", user).query(Boolean.class).single();
    }

    /** Who completed that task, if anybody did. */
    public Optional<String> completedBy(String taskId) {
        return db.sql("select submitted_by from care.form_submitted where task_id = ?").param(taskId)
                .query(String.class).optional();
    }

    /** Whether the person completed one of these tasks in the case. */
    public boolean didAny(String user, String rootCaseId, Collection<String> taskKeys) {
        return db.sql("""
                select count(*) from care.form_submitted
                where root_case_id = :case and submitted_by = :user and task_key in (:keys)""")
                .param("case", rootCaseId).param("user", user).param("keys", taskKeys)
                .query(Integer.class).single() > 0;
    }

    private Map<String, String> labelled(String form, String answers) {
        Map<String, Object> given;
        try {
            given = json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable answers of " + form);
        }
        Map<String, String> labelled = new LinkedHashMap<>();
        for (FormCatalogue.Question question : forms.questions(form)) {
            Object value = given.remove(question.key());
            if (value != null) {
                labelled.put(question.label(), words(question, value));
            }
        }
        given.forEach((key, value) -> {
            if (value != null) {
                labelled.put(key, String.valueOf(value));
            }
        });
        return labelled;
    }

    private String words(FormCatalogue.Question question, Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "Yes" : "No";
        }
        String text = String.valueOf(value);
        if (question.type().equals("datetime")) {
            return date(text);
        }
        if (!question.choicesFrom().isEmpty()) {
            return choiceWords.stream().filter(words -> words.choicesFrom().equals(question.choicesFrom()))
                    .findFirst().map(words -> words.words(text)).orElse(text);
        }
        return question.choices().getOrDefault(text, text);
    }

    private static String date(String text) {
        try {
            return text.contains("T") ? MOMENT.format(LocalDateTime.parse(text)) : DAY.format(LocalDate.parse(text));
        } catch (DateTimeParseException otherwise) {
            return text;
        }
    }

    private String write(Record answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unwritable answers of " + answers.getClass().getSimpleName());
        }
    }
}
