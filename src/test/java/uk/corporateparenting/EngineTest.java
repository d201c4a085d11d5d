package uk.corporateparenting;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole product on a real, fresh PostgreSQL. All such tests share one running product, so a test
 * cleans up nothing and finds its own data by references it made itself. Jobs run only when a test runs them.
 *
 * <p>Add no {@code @MockitoBean}, properties or profiles on top: each different set starts another product.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface EngineTest {
}
