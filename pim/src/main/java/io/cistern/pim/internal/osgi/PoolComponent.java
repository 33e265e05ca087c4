// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.osgi;

import io.cistern.pim.internal.inventory.Pool;
import io.cistern.pim.inventory.SelectionPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** A pool that is configured. */
@Component(
        service = PoolComponent.class,
        configurationPid = PoolConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = PoolConfiguration.class, factory = true)
public final class PoolComponent {

    private final String pimId;
    private final Pool pool;

    @Activate
    public PoolComponent(PoolConfiguration configuration) {
        this.pimId = mandatory("pim.id", configuration.pim_id());
        this.pool = new Pool(
                mandatory("pool.id", configuration.pool_id()),
                given(configuration.name()).orElse(configuration.pool_id().strip()),
                given(configuration.description()),
                given(configuration.site_id()).orElse(Pool.DEFAULT_SITE),
                given(configuration.owner_tenant()),
                tenants(configuration.offered_to()),
                given(configuration.selection_policy()).map(PoolComponent::policy),
                Map.of());
    }

    private static String mandatory(String name, String value) {
        return given(value)
                .orElseThrow(() -> new IllegalArgumentException(name + " is mandatory; name it in the file"));
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static List<String> tenants(String joined) {
        return Arrays.stream(joined.split(","))
                .flatMap(tenant -> given(tenant).stream())
                .toList();
    }

    private static SelectionPolicy policy(String name) {
        return Arrays.stream(SelectionPolicy.values())
                .filter(policy -> policy.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "selection.policy is one of " + Arrays.toString(SelectionPolicy.values()) + ", not " + name));
    }

    String pimId() {
        return pimId;
    }

    Pool pool() {
        return pool;
    }
}
