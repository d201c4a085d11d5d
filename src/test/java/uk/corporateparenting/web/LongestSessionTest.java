package uk.corporateparenting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class LongestSessionTest {

    private static boolean isOver(Duration age) throws Exception {
        MockHttpSession session = new MockHttpSession() {
            @Override
            public long getLastAccessedTime() {
                return getCreationTime() + age.toMillis();
            }
        };
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        new LongestSession().doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return session.isInvalid();
    }

    @Test
    void a_session_ends_after_a_working_day_however_busy_it_is() throws Exception {
        assertThat(isOver(Duration.ofHours(9))).isFalse();
        assertThat(isOver(Duration.ofHours(11))).isTrue();
    }
}
