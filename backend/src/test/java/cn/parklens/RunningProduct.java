package cn.parklens;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole product on a real PostgreSQL of its own, empty, at a free port. One for all tests that say just this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"parklens.home=target/homes/${random.uuid}", "parklens.demo=false", "parklens.warm-up=false"})
public @interface RunningProduct {}
