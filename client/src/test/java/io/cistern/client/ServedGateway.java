// SPDX-License-Identifier: Apache-2.0
package io.cistern.client;

import io.cistern.api.Consumer;
import io.cistern.api.ConsumerAuthentication;
import io.cistern.api.ErrorCode;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Role;
import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.core.internal.Core;
import io.cistern.core.internal.CoreSettings;
import io.cistern.core.internal.platform.InfrastructureStore.Known;
import io.cistern.core.internal.routing.BackendHandle;
import io.cistern.core.internal.security.AuthenticatedConsumer;
import io.cistern.core.internal.store.StoreSettings;
import io.cistern.json.CisternJson;
import io.cistern.pim.internal.fleet.FleetSettings;
import io.cistern.pim.internal.fleet.ManagedFleets;
import io.cistern.rest.internal.http.Services;
import io.cistern.rest.internal.server.Facade;
import io.cistern.rest.internal.server.Limits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.Subject;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The gateway, its façade and the web server of the container in this process, with one VIM or PIM. */
public final class ServedGateway implements AutoCloseable {
    /** The user "ccm" has the password "right"; so has the token "good". */
    public static final Credential CCM = new Credential.Password("ccm", "right"::toCharArray);

    private static final AuthenticatedConsumer CONSUMER =
            new AuthenticatedConsumer("ccm", Set.of(new Grant(Role.ADMIN, Grant.ANY, Grant.ANY)));

    private final Map<Class<?>, Object> published = new ConcurrentHashMap<>();
    private final BackendDescription description;
    private final Core core;
    private final Facade facade;
    private final Server server = new Server();
    private final ServerConnector connector;
    private final boolean tls;

    /** Serves a backend over HTTP. */
    public static ServedGateway of(Path directory, Backend backend) {
        return new ServedGateway(directory, backend, Optional.empty());
    }

    /** Serves a backend over HTTPS. */
    static ServedGateway withTls(Path directory, Backend backend, Path keyStore) {
        return new ServedGateway(directory, backend, Optional.of(keyStore));
    }

    private ServedGateway(Path directory, Backend backend, Optional<Path> keyStore) {
        description = backend.description();
        core = new Core(
                StoreSettings.file(directory.resolve("store")),
                CoreSettings.DEFAULTS,
                (kind, id) -> true,
                new Publication(),
                Clock.systemUTC());
        core.fleets().arrived(new ManagedFleets(FleetSettings.DEFAULTS, Clock.systemUTC()));
        core.arrived(description.kind(), description.infrastructureId(), new BackendHandle(backend, 0, 1));
        facade = new Facade(
                new Services(
                        new Authentication(),
                        this::find,
                        core.operations(),
                        core.administration(),
                        new CisternJson(),
                        Duration.ofSeconds(60)),
                new Limits(1 << 20, 8_192, 64));
        tls = keyStore.isPresent();
        connector = keyStore.map(file -> new ServerConnector(server, tls(file)))
                .orElseGet(() -> new ServerConnector(server));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(facade.servlet());
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/cistern/*");
        server.setHandler(context);
        start();
    }

    private static SslContextFactory.Server tls(Path keyStore) {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setKeyStorePath(keyStore.toString());
        factory.setKeyStorePassword("changeit");
        factory.setSniRequired(false);
        return factory;
    }

    private void start() {
        try {
            server.start();
        } catch (Exception e) {
            throw new AssertionError("the web server did not start", e);
        }
    }

    /** Where the façade is. */
    public URI endpoint() {
        return URI.create((tls ? "https" : "http") + "://localhost:" + connector.getLocalPort() + "/cistern");
    }

    /** A client of the user "ccm". */
    public CisternClient client() {
        return new CisternClient(ClientSettings.of(endpoint(), CCM));
    }

    private <T> Optional<T> find(Class<T> standardInterface, String id) {
        return id.equals(description.infrastructureId())
                ? Optional.ofNullable(standardInterface.cast(published.get(standardInterface)))
                : Optional.empty();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new AssertionError("the web server did not stop", e);
        }
        facade.close();
        core.close();
    }

    private final class Publication implements Core.Publication {
        @Override
        public void publish(Known infrastructure, List<Service<?>> services) {
            services.forEach(service -> published.put(service.type(), service.implementation()));
        }

        @Override
        public void withdraw(Known infrastructure) {
            published.clear();
        }
    }

    private static final class Authentication implements ConsumerAuthentication {
        @Override
        public Consumer password(String name, char[] password) {
            return known(name.equals("ccm") && new String(password).equals("right"));
        }

        @Override
        public Consumer bearerToken(String token) {
            return known(token.equals("good"));
        }

        @Override
        public Consumer subject(Subject subject) {
            throw new AssertionError("HTTP has no subject");
        }

        @Override
        public Consumer callingBundle() {
            throw new AssertionError("the façade is not its own consumer");
        }

        private static Consumer known(boolean accepted) {
            if (!accepted) {
                throw new InfrastructureException(ErrorCode.UNAUTHENTICATED, "The credential is not accepted");
            }
            return CONSUMER;
        }
    }
}
