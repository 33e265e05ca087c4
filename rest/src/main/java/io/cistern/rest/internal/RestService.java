// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal;

import io.cistern.administration.Administration;
import io.cistern.api.ConsumerAuthentication;
import io.cistern.api.operation.Operations;
import io.cistern.json.CisternJson;
import io.cistern.rest.internal.http.Services;
import io.cistern.rest.internal.server.Door;
import io.cistern.rest.internal.server.Facade;
import io.cistern.rest.internal.server.Limits;
import java.time.Duration;
import java.util.function.Supplier;
import javax.servlet.ServletException;
import javax.ws.rs.ext.RuntimeDelegate;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Puts the façade behind its door. The references are static: whenever one of the services goes and comes back, the
 * façade is built anew.
 */
@Component(
        service = {},
        configurationPid = "io.cistern.rest")
@Designate(ocd = RestConfig.class)
public final class RestService {
    private final Door door;
    private final PublishedInfrastructures infrastructures;
    private final Facade facade;

    @Activate
    public RestService(
            RestConfig config,
            BundleContext context,
            @Reference RestDoor door,
            @Reference ConsumerAuthentication authentication,
            @Reference Operations operations,
            @Reference Administration administration)
            throws ServletException {
        // Found by a search through all bundles otherwise, which fails while the container is still starting.
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        this.door = door.door();
        this.infrastructures = new PublishedInfrastructures(context);
        this.facade = inBundle(() -> new Facade(
                new Services(
                        authentication,
                        infrastructures,
                        operations,
                        administration,
                        new CisternJson(),
                        Duration.ofSeconds(config.longest_wait_seconds())),
                new Limits(config.body_limit_bytes(), config.query_limit_characters(), config.concurrent_requests())));
        this.door.open(facade.servlet());
    }

    @Deactivate
    void close() {
        door.close(facade.servlet());
        facade.close();
        infrastructures.close();
    }

    /** CXF looks for its parts through the context class loader. */
    private static Facade inBundle(Supplier<Facade> maker) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Facade.class.getClassLoader());
        try {
            return maker.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
