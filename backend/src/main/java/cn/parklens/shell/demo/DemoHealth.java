package cn.parklens.shell.demo;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says that the product is not ready while its demonstration is being filled in. */
@Component
class DemoHealth implements HealthIndicator {

    private volatile boolean ready;

    void ready() {
        ready = true;
    }

    @Override
    public Health health() {
        return ready ? Health.up().build() : Health.outOfService().build();
    }
}
