package uk.corporateparenting.meetings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What has to be true of a meeting that was held, and when it had a quorum for an item. */
final class HoldingPolicy {

    private HoldingPolicy() {
    }

    /** The sentence to refuse with, or nothing. */
    static Optional<String> problem(Holding holding, String chair, String deputy, Collection<String> members,
            LocalDate today) {
        if (holding.heldOn().isAfter(today)) {
            return Optional.of("The meeting cannot have been held in the future.");
        }
        if (!members.containsAll(holding.present())) {
            return Optional.of("Somebody who was there does not belong to this meeting: write them down as a guest.");
        }
        if (holding.standIn() != null && !holding.present().contains(holding.standIn())) {
            return Optional.of("Who stood in for the chair has to have been there.");
        }
        if (Stream.of(chair, deputy, holding.standIn()).filter(Objects::nonNull)
                .noneMatch(holding.present()::contains)) {
            return Optional.of("Neither chair nor deputy was there: say who stood in, or that it was not held.");
        }
        if (holding.conflicts().stream().anyMatch(one -> !holding.present().contains(one.userId()))) {
            return Optional.of("Only somebody who was there can declare an interest.");
        }
        return Optional.empty();
    }

    /** Whether enough members without an interest in the item were there, with one of them in the chair. */
    static boolean isQuorate(Holding holding, String chair, String deputy, Collection<String> counting, int quorum,
            String itemId) {
        Set<String> free = new HashSet<>(holding.present());
        holding.conflicts().stream().filter(one -> one.itemId().equals(itemId)).map(Meeting.Conflict::userId)
                .forEach(free::remove);
        boolean chaired = Stream.of(chair, deputy, holding.standIn()).filter(Objects::nonNull).anyMatch(free::contains);
        return chaired && free.stream().filter(counting::contains).count() >= quorum;
    }
}
