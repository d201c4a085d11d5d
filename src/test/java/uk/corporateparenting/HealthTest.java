package uk.corporateparenting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@EngineTest
class HealthTest {

    @Autowired
    TestRestTemplate http;

    @Test
    void anybody_may_ask_whether_it_is_well_and_learns_nothing_else() {
        var answer = http.getForEntity("/actuator/health", String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).isEqualTo("{\"status\":\"UP\"}");
    }
}
