package cn.parklens.shell;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A run that only the JVM learns from: it ends the product once it has warmed up, and the JVM then keeps which classes were
 * loaded and how often what was called (see {@code ./run}). Asked for with {@code parklens.training-run=true}.
 */
@Component
@ConditionalOnBooleanProperty("parklens.training-run")
class TrainingRun {

    private final WarmUp warmUp;
    private final ConfigurableApplicationContext product;

    TrainingRun(WarmUp warmUp, ConfigurableApplicationContext product) {
        this.warmUp = warmUp;
        this.product = product;
    }

    /** Readiness is told last of all, when the warm-up has begun. */
    @EventListener
    void end(AvailabilityChangeEvent<ReadinessState> told) throws InterruptedException {
        if (told.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            warmUp.await();
            System.exit(SpringApplication.exit(product));
        }
    }
}
