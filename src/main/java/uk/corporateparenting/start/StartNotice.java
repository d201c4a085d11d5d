package uk.corporateparenting.start;

import java.util.List;

/** Lines for the notice that is printed when the product is ready. Any bean may add some; {@code @Order} sorts them. */
@FunctionalInterface
public interface StartNotice {

    /**
     * The lines to print.
     *
     * @param baseUrl where the product answers, without a slash at the end
     */
    List<String> lines(String baseUrl);
}
