package uk.corporateparenting.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import uk.corporateparenting.record.AccommodationCode;
import uk.corporateparenting.record.ActivityCode;
import uk.corporateparenting.record.AdoptionCeasedCode;
import uk.corporateparenting.record.Coded;
import uk.corporateparenting.record.Ethnicity;
import uk.corporateparenting.record.Fact;
import uk.corporateparenting.record.Fact.AdoptionDates;
import uk.corporateparenting.record.Fact.AdoptionPlan;
import uk.corporateparenting.record.Fact.AsylumSeeker;
import uk.corporateparenting.record.Fact.CareEpisode;
import uk.corporateparenting.record.Fact.ChildIdentity;
import uk.corporateparenting.record.Fact.EarlierPermanence;
import uk.corporateparenting.record.Fact.HealthAssessment;
import uk.corporateparenting.record.Fact.HealthYear;
import uk.corporateparenting.record.Fact.LeaverStatus;
import uk.corporateparenting.record.Fact.LegalStatus;
import uk.corporateparenting.record.Fact.MissingEpisode;
import uk.corporateparenting.record.Fact.Motherhood;
import uk.corporateparenting.record.Fact.Placement;
import uk.corporateparenting.record.Fact.Restriction;
import uk.corporateparenting.record.Fact.Review;
import uk.corporateparenting.record.Fact.StrengthsQuestionnaire;
import uk.corporateparenting.record.Fact.WorkerEpisode;
import uk.corporateparenting.record.InTouchCode;
import uk.corporateparenting.record.LegalStatusCode;
import uk.corporateparenting.record.MissingCode;
import uk.corporateparenting.record.PermanenceCode;
import uk.corporateparenting.record.Postcode;
import uk.corporateparenting.record.ReviewCode;
import uk.corporateparenting.record.Sex;
import uk.corporateparenting.record.Upn;
import uk.corporateparenting.record.WorkerChangeCode;
import uk.corporateparenting.returns.Cells.Refusal;
import uk.corporateparenting.returns.TimesInCare.Span;
import uk.corporateparenting.timescale.LondonTime;

/**
 * What all rows about one child say together: facts for the record, each under a key that stays the same when a later
 * return says more about it. Depends on nothing but the rows, so that the same rows always give the same facts.
 */
final class ChildStory {

    /**
     * @param facts    by key, oldest first within a kind
     * @param refused  digests of the rows that cannot be taken
     * @param now      how the child is in care now; empty if not, or 18 and over
     */
    record Told(Map<String, Fact> facts, List<Finding> findings, Set<String> refused, Optional<InCare> now) {
    }

    /** What the work for a child in care begins with. */
    record InCare(LocalDate since, LegalStatusCode status, String homePostcode) {
    }

    private static final String NOT_SAID = "not in the return";
    private static final String WHY = "Brought in from the national return (SSDA903).";
    private static final String LIBERTY = "deprivation-of-liberty";
    private static final int ADULT = 18;
    private static final int YOUNGEST_SCORED = 4;
    private static final int OLDEST_SCORED = 16;
    private static final int HIGHEST_SCORE = 40;
    private static final int YOUNGEST_LEAVER = 17;
    private static final int OLDEST_LEAVER = 25;

    private static final Comparator<Row> LATEST_YEAR_FIRST = Comparator.comparingInt(Row::year).reversed()
            .thenComparing(Row::file).thenComparingInt(Row::line);

    private final List<Row> rows;
    private final Reading reading;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private LocalDate born;
    private Sex sex;
    private TimesInCare care;

    private ChildStory(List<Row> rows, Reading reading) {
        this.rows = rows.stream().sorted(LATEST_YEAR_FIRST).toList();
        this.reading = reading;
    }

    /** @param rows about one child, no two of them the same */
    static Told of(List<Row> rows, Reading reading) {
        return new ChildStory(rows, reading).tell();
    }

    private record Header(Cells cells, Sex sex, LocalDate born, Ethnicity ethnicity, String upn, Boolean mother,
            LocalDate motherSince) {
    }

    private Told tell() {
        List<Header> headers = read(Sheet.HEADER, this::header, header -> "");
        if (headers.isEmpty()) {
            rows.stream().filter(row -> row.sheet() != Sheet.HEADER)
                    .forEach(row -> refuse(row, Finding.of(row, "CHILD", Rule.NOT_IN_HEADER, null)));
            return new Told(Map.of(), findings, refused, Optional.empty());
        }
        born = headers.get(0).born();
        sex = headers.get(0).sex();
        List<Episode> episodes = read(Sheet.EPISODES, cells -> afterBirth("DECOM", Episode.read(cells), Episode::start, cells),
                episode -> episode.start().toString());
        care = new TimesInCare(episodes, born, reading);
        who(headers.get(0));
        careFacts();
        write(Sheet.REVIEWS, this::review);
        write(Sheet.UASC, this::asylumSeeker);
        write(Sheet.OC2, this::health);
        write(Sheet.OC3, this::leaver);
        write(Sheet.AD1, this::adoption);
        write(Sheet.PLACED_ADOPTION, this::adoptionPlan);
        write(Sheet.PREV_PERM, this::earlierPermanence);
        write(Sheet.MISSING, this::missing);
        write(Sheet.SW_EPISODES, this::worker);
        write(Sheet.DOLO, this::liberty);
        return new Told(facts, findings, refused, now());
    }

    // Reading rows

    /** The newest word on each key; of two of the same year the first is taken and the other refused. */
    private <T> List<T> read(Sheet sheet, Function<Cells, T> reader, Function<T, String> key) {
        Map<String, Integer> years = new HashMap<>();
        List<T> newest = new ArrayList<>();
        for (Row row : rows) {
            if (row.sheet() != sheet) {
                continue;
            }
            int before = findings.size();
            try {
                T read = reader.apply(new Cells(row, reading, findings));
                Integer year = years.putIfAbsent(key.apply(read), row.year());
                if (year == null) {
                    newest.add(read);
                } else if (year == row.year()) {
                    throw new Refusal(Finding.of(row, "CHILD", Rule.CONTRADICTION, null));
                }
            } catch (Refusal refusal) {
                findings.subList(before, findings.size()).clear();
                refuse(row, refusal.finding());
            }
        }
        return newest;
    }

    private void refuse(Row row, Finding finding) {
        refused.add(row.digest());
        findings.add(finding);
    }

    /** What one row of a simple table says, under the key that later rows about the same have too. */
    private record Said(String key, List<Fact> facts) {

        static Said of(Object key, Fact... facts) {
            return new Said(key.toString(), List.of(facts));
        }
    }

    private void write(Sheet sheet, Function<Cells, Said> reader) {
        read(sheet, cells -> {
            sameBirth(cells);
            return reader.apply(cells);
        }, Said::key).stream().sorted(Comparator.comparing(Said::key)).forEach(said -> said.facts().forEach(
                fact -> facts.put(sheet + " " + said.key() + " " + fact.getClass().getSimpleName(), fact)));
    }

    private void sameBirth(Cells cells) {
        String text = cells.text("DOB");
        if (text == null || !reading.day(text).equals(Optional.of(born))) {
            cells.say("DOB", Rule.OTHER_BIRTH);
        }
    }

    private <T> T afterBirth(String column, T read, Function<T, LocalDate> day, Cells cells) {
        if (day.apply(read).isBefore(born)) {
            throw cells.refusal(column, Rule.BEFORE_BIRTH);
        }
        return read;
    }

    private LocalDate neededDay(Cells cells, String column) {
        return afterBirth(column, cells.neededDay(column), Function.identity(), cells);
    }

    // Who the child is

    private Header header(Cells cells) {
        Sex is = sex(cells);
        LocalDate birth = cells.birth("DOB");
        if (birth.isAfter(reading.lastDay())) {
            throw cells.refusal("DOB", Rule.IN_THE_FUTURE);
        }
        String upn = Upn.normalise(cells.text("UPN"));
        if (upn != null && !Upn.hasShape(upn)) {
            cells.say("UPN", Rule.LEFT_OUT);
            upn = null;
        }
        Boolean mother = cells.flag("MOTHER");
        LocalDate since = cells.day("MC_DOB");
        if (is == Sex.M && (Boolean.TRUE.equals(mother) || since != null)) {
            cells.say("MOTHER", Rule.NOT_A_MOTHER);
            mother = null;
            since = null;
        }
        return new Header(cells, is, birth, cells.code("ETHNIC", Ethnicity.class), upn, mother, since);
    }

    private static Sex sex(Cells cells) {
        String code = cells.text("SEX");
        if ("1".equals(code) || "2".equals(code)) {
            cells.say("SEX", Rule.OLD_SEX);
            return code.equals("1") ? Sex.M : Sex.F;
        }
        return cells.code("SEX", Sex.class);
    }

    private void who(Header header) {
        List<Span> times = care.times();
        LocalDate since = times.isEmpty() ? born : times.get(0).start();
        facts.put("identity", new ChildIdentity(at(since), null, null, born, null, null, sex, header.ethnicity(),
                null, header.upn(), null, homePostcode(), false));
        if (Boolean.TRUE.equals(header.mother()) || header.motherSince() != null) {
            LocalDate known = header.motherSince() == null ? since : header.motherSince();
            facts.put("mother", new Motherhood(known, header.motherSince()));
        }
    }

    private String homePostcode() {
        if (care.times().isEmpty()) {
            return null;
        }
        Episode last = care.times().get(care.times().size() - 1).last();
        String postcode = Postcode.normalise(last.homePostcode());
        if (postcode == null || Postcode.isValid(postcode)) {
            return postcode;
        }
        last.cells().say("HOME_POST", Rule.POSTCODE);
        return null;
    }

    // Care

    private void careFacts() {
        for (Span time : care.times()) {
            facts.put("care " + time.start(), new CareEpisode(time.start(), time.first().status(), time.first().need(),
                    NOT_SAID, WHY, time.end(), time.last().endReason()));
        }
        for (Span span : care.statuses()) {
            facts.put("status " + span.start() + " " + span.first().status(), new LegalStatus(at(span.start()),
                    span.first().status(), null, span.end() == null ? null : at(span.end()), null, null));
        }
        for (Span span : care.placements()) {
            Episode home = span.first();
            facts.put("placement " + span.start() + " " + home.place(), new Placement(at(span.start()), home.place(),
                    home.provider(), null, null, home.postcode(), home.urn(), null, null, null, false, null,
                    span.end() == null ? null : at(span.end()), span.last().changeReason()));
        }
    }

    private Optional<InCare> now() {
        Optional<Span> running = care.running();
        if (running.isEmpty()) {
            return Optional.empty();
        }
        Episode last = running.get().last();
        if (!reading.today().isBefore(born.plusYears(ADULT))) {
            last.cells().say("DEC", Rule.GROWN_UP);
            return Optional.empty();
        }
        if (rows.stream().mapToInt(Row::year).max().orElseThrow() < reading.lastYear()) {
            last.cells().say("DEC", Rule.GONE_QUIET);
        }
        return Optional.of(new InCare(running.get().start(), last.status(), last.homePostcode()));
    }

    // The other tables

    private Said review(Cells cells) {
        LocalDate held = neededDay(cells, "REVIEW");
        ReviewCode part = cells.neededCode("REVIEW_CODE", ReviewCode.class);
        if (!care.has(held)) {
            cells.say("REVIEW", Rule.OUTSIDE_CARE);
        } else if (care.statusOn(held).filter(s -> s == LegalStatusCode.V3 || s == LegalStatusCode.V4).isPresent()) {
            cells.say("REVIEW", Rule.REVIEW_OF_SHORT_BREAK);
        }
        return Said.of(held, new Review(held, part, null, null, null, null, null, null));
    }

    private Said asylumSeeker(Cells cells) {
        Sex said = sex(cells);
        if (said != null && sex != null && said != sex) {
            cells.say("SEX", Rule.OTHER_BIRTH);
        }
        LocalDate ceased = cells.day("DUC");
        LocalDate known = care.times().isEmpty() ? born : care.times().get(0).start();
        return Said.of("", new AsylumSeeker(known, ceased));
    }

    /**
     * What was done during the year is taken to have been done on its first day in care, as the day is not returned: the
     * next is then due too early, never too late.
     */
    private Said health(Cells cells) {
        int year = cells.row().year();
        LocalDate begin = reading.beginOf(year);
        LocalDate end = reading.endOf(year);
        LocalDate from = care.timeBy(end).map(Span::start).filter(start -> start.isAfter(begin)).orElse(begin);
        List<Fact> said = new ArrayList<>();
        Boolean assessed = cells.flag("HEALTH_ASSESSMENT");
        Boolean dentist = cells.flag("TEETH_CHECK");
        Boolean immunised = cells.flag("IMMUNISATIONS");
        said.add(new HealthYear(end, cells.flag("CONVICTED"), cells.flag("HEALTH_CHECK"), immunised, dentist, assessed,
                cells.flag("SUBSTANCE_MISUSE"), cells.flag("INTERVENTION_RECEIVED"),
                cells.flag("INTERVENTION_OFFERED")));
        if (Boolean.TRUE.equals(assessed)) {
            said.add(new HealthAssessment(from, "review", null, null, "during the return year; the day is "
                    + NOT_SAID, null, dentist, immunised, null, null));
        }
        Integer score = cells.number("SDQ_SCORE", 0, HIGHEST_SCORE);
        String why = cells.text("SDQ_REASON", "SDQ[1-5]");
        if (score != null || why != null) {
            said.add(new StrengthsQuestionnaire(from, score, score == null ? why : null));
        }
        int age = begin.isBefore(born) ? 0 : born.until(begin).getYears();
        int ageAtEnd = end.isBefore(born) ? 0 : born.until(end).getYears();
        if (score == null && why == null && ageAtEnd >= YOUNGEST_SCORED && ageAtEnd <= OLDEST_SCORED) {
            cells.say("SDQ_SCORE", Rule.NO_QUESTIONNAIRE);
        } else if (score != null && age > OLDEST_SCORED) {
            cells.say("SDQ_SCORE", Rule.NEEDLESS_QUESTIONNAIRE);
        }
        return new Said(String.valueOf(year), said);
    }

    private Said leaver(Cells cells) {
        int year = cells.row().year();
        int age = born.until(reading.endOf(year)).getYears();
        if (age < YOUNGEST_LEAVER || age > OLDEST_LEAVER) {
            cells.say("DOB", Rule.LEAVER_AGE);
        }
        LocalDate birthday = born.plusYears(Math.max(age, 0));
        return Said.of(year, new LeaverStatus(birthday, cells.code("IN_TOUCH", InTouchCode.class),
                cells.code("ACTIV", ActivityCode.class), cells.code("ACCOM", AccommodationCode.class)));
    }

    private Said adoption(Cells cells) {
        LocalDate decided = neededDay(cells, "DATE_INT");
        return Said.of(decided, new AdoptionDates(decided, cells.day("DATE_MATCH"), cells.flag("FOSTER_CARE"),
                cells.number("NB_ADOPTR", 1, 2), cells.text("SEX_ADOPTR", "M1|F1|MM|FF|MF"),
                cells.text("LS_ADOPTR", "L0|L11|L12|L2|L3|L4")));
    }

    private Said adoptionPlan(Cells cells) {
        LocalDate placed = neededDay(cells, "DATE_PLACED");
        return Said.of(placed, new AdoptionPlan(placed, cells.end("DATE_PLACED_CEASED", placed),
                cells.code("REASON_PLACED_CEASED", AdoptionCeasedCode.class)));
    }

    /** The day of the order may be known in part only, so it is kept as it stands there. */
    private Said earlierPermanence(Cells cells) {
        String code = cells.needed("PREV_PERM");
        PermanenceCode order = Coded.find(PermanenceCode.class, code)
                .orElseThrow(() -> cells.refusal("PREV_PERM", Rule.BAD_VALUE));
        LocalDate known = care.times().isEmpty() ? born : care.times().get(0).start();
        String ordered = cells.text("DATE_PERM", "([0-9Z]{2}/){2}[0-9]{4}");
        return Said.of("", new EarlierPermanence(known, order, cells.text("LA_PERM", "[0-9]{3}|NIR|SCO|WAL|NUK"),
                ordered == null ? null : reading.shiftDays() == 0 ? ordered
                        : Reading.unmoved(ordered).map(day -> day.plusDays(reading.shiftDays()).toString())
                                .orElse(ordered)));
    }

    private Said missing(Cells cells) {
        MissingCode kind = cells.neededCode("MISSING", MissingCode.class);
        LocalDate start = neededDay(cells, "MIS_START");
        LocalDate end = cells.end("MIS_END", start);
        if (!care.has(start)) {
            cells.say("MIS_START", Rule.MISSING_OUTSIDE);
        }
        return Said.of(start, new MissingEpisode(at(start), kind, end == null ? null : at(end), null, null));
    }

    private Said worker(Cells cells) {
        String id = cells.needed("SW_ID");
        if (!id.matches("(SW|XX).*")) {
            cells.say("SW_ID", Rule.WORKER_ID);
        }
        LocalDate start = neededDay(cells, "SW_DECOM");
        return Said.of(start + " " + id, new WorkerEpisode(start, id, cells.end("SW_DEC", start),
                cells.code("SW_REASON", WorkerChangeCode.class)));
    }

    private Said liberty(Cells cells) {
        LocalDate start = neededDay(cells, "DOLO_START");
        LocalDate end = cells.end("DOLO_END", start);
        return Said.of(start, new Restriction(at(start), LIBERTY, null, end == null ? null : at(end), null, null,
                null));
    }

    private static Instant at(LocalDate day) {
        return LondonTime.startOf(day);
    }
}
