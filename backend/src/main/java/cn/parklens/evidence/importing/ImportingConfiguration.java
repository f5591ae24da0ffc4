package cn.parklens.evidence.importing;

import cn.parklens.evidence.enterprise.Industries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportingConfiguration {

    /** The classification, read once. */
    @Bean
    static Industries industries() {
        return Industries.load();
    }
}
