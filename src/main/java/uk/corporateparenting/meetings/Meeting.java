package uk.corporateparenting.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A meeting as it stands. People are user ids.
 *
 * @param held     null until it is recorded; false where it did not take place
 * @param heldOn   the day it took place, or did not; null until recorded
 * @param quorum   what counted when it was held, before that what the panel's row says
 * @param present  who was there, guests without an account apart
 * @param minutesApprovedBy null until approved
 */
public record Meeting(String reference, Panel panel, boolean outOfCycle, LocalDate cycleOn, LocalDate meetsOn,
        LocalTime meetsAt, String place, String chair, String deputy, String standIn, String note,
        Instant circulatedAt, Boolean held, LocalDate heldOn, String whyNotHeld, int quorum, String matters,
        List<Member> members, Set<String> present, List<String> guests, List<Conflict> conflicts,
        List<Meetings.Item> items, List<Minute> minutes, String minutesApprovedBy, Instant minutesApprovedAt) {

    /** Somebody who belongs to the meeting; guests who are invited do not count for the quorum. */
    public record Member(String userId, String role, boolean counts) {
    }

    /** A declared interest: this person took no part in that item. */
    public record Conflict(String itemId, String userId, String why) {
    }

    /** What is written about one item. */
    public record Minute(String itemId, String words, String writtenBy) {
    }

    public boolean wasHeld() {
        return Boolean.TRUE.equals(held);
    }

    /** The item of a child, whichever way it went. */
    public Optional<Meetings.Item> itemOf(String childRef) {
        return items.stream().filter(item -> item.childRef().equals(childRef)).findFirst();
    }

    /** Whether enough were there without an interest, with somebody in the chair, when this child's item was reached. */
    public boolean isQuorateFor(String childRef) {
        return itemOf(childRef).map(Meetings.Item::quorate).orElse(false);
    }

    /** Who was in the chair for this child's item: the chair, the deputy or who stood in; empty where nobody could. */
    public Optional<String> chairFor(String childRef) {
        return deciders(childRef).stream().findFirst();
    }

    /** Who may record what the meeting decided about this child: chair, deputy and who stood in, where they were there
     * and have no interest in it. */
    public List<String> deciders(String childRef) {
        return itemOf(childRef).stream().flatMap(item -> chairs().stream()
                .filter(person -> !isInConflict(item.id(), person))).toList();
    }

    /** Chair, deputy and who stood in for them, as far as they were there. */
    public List<String> chairs() {
        return Stream.of(chair, deputy, standIn).filter(Objects::nonNull).distinct().filter(present::contains).toList();
    }

    /** Who was in the chair of the meeting as a whole. */
    public Optional<String> presiding() {
        return chairs().stream().findFirst();
    }

    /**
     * Why this person may not record what the meeting decided about the child: one sentence, or nothing where they may.
     * To be asked by every decision task with {@code Refused.on(...)}.
     */
    public Optional<String> whyNotDecide(String childRef, String user) {
        Optional<Meetings.Item> item = itemOf(childRef);
        if (!wasHeld() || item.isEmpty() || !item.get().reached()) {
            return Optional.of("No meeting has reached this child's item yet, so nothing can be decided.");
        }
        if (!item.get().quorate()) {
            return Optional.of("The meeting had no quorum for this child, so nothing can be decided.");
        }
        if (isInConflict(item.get().id(), user)) {
            return Optional.of("You declared an interest in this child at the meeting, so somebody else has to decide.");
        }
        if (!deciders(childRef).contains(user)) {
            return Optional.of("Only the chair of the meeting, the deputy or who stood in for them can decide this.");
        }
        return Optional.empty();
    }

    /** Whether that person declared an interest in the item. */
    public boolean isInConflict(String itemId, String user) {
        return conflicts.stream().anyMatch(one -> one.itemId().equals(itemId) && one.userId().equals(user));
    }
}
