package uk.corporateparenting.entrytocare.lookedafter;

import java.util.Collection;
import java.util.Optional;

/** Brothers and sisters share one reviewing officer unless their interests conflict or they are too many. */
final class ReviewingOfficerPolicy {

    private ReviewingOfficerPolicy() {
    }

    /**
     * @param officers those who hold the role
     * @param siblings the reviewing officers of the child's brothers and sisters
     */
    static Optional<String> problem(String chosen, Collection<String> officers, Collection<String> siblings,
            String whyNotShared) {
        if (!officers.contains(chosen)) {
            return Optional.of("Choose a reviewing officer from the list.");
        }
        return siblings.isEmpty() || siblings.contains(chosen) || whyNotShared != null ? Optional.empty()
                : Optional.of("The brothers and sisters have another reviewing officer: choose the same, or say why not.");
    }
}
