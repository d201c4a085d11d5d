package uk.corporateparenting.start;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where to go. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Addresses implements StartNotice {

    @Override
    public List<String> lines(String baseUrl) {
        return List.of(
                "Corporate parenting is ready.",
                "  Tasks               " + baseUrl + "/camunda/app/tasklist/",
                "  Running processes   " + baseUrl + "/camunda/app/cockpit/",
                "  API description     " + baseUrl + "/swagger-ui/index.html");
    }
}
