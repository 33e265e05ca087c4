// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.server;

import io.cistern.rest.internal.http.BodyLimit;
import io.cistern.rest.internal.http.Exchanges;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.rest.internal.http.Problems;
import io.cistern.rest.internal.http.Services;
import io.cistern.rest.internal.resources.Allocations;
import io.cistern.rest.internal.resources.ComputeAffinityGroups;
import io.cistern.rest.internal.resources.ComputeFlavours;
import io.cistern.rest.internal.resources.ComputeResourceInformation;
import io.cistern.rest.internal.resources.ComputeResources;
import io.cistern.rest.internal.resources.Documentation;
import io.cistern.rest.internal.resources.Endpoints;
import io.cistern.rest.internal.resources.InventoryChanges;
import io.cistern.rest.internal.resources.Locations;
import io.cistern.rest.internal.resources.NetworkAffinityGroups;
import io.cistern.rest.internal.resources.NetworkResourceInformation;
import io.cistern.rest.internal.resources.NetworkResources;
import io.cistern.rest.internal.resources.PhysicalCapacity;
import io.cistern.rest.internal.resources.PhysicalResourceTypes;
import io.cistern.rest.internal.resources.PhysicalResources;
import io.cistern.rest.internal.resources.PhysicalTopology;
import io.cistern.rest.internal.resources.PimOperations;
import io.cistern.rest.internal.resources.Pims;
import io.cistern.rest.internal.resources.Platform;
import io.cistern.rest.internal.resources.ProvisionedResources;
import io.cistern.rest.internal.resources.Reservations;
import io.cistern.rest.internal.resources.ResourcePools;
import io.cistern.rest.internal.resources.StorageAffinityGroups;
import io.cistern.rest.internal.resources.StorageResourceInformation;
import io.cistern.rest.internal.resources.StorageResources;
import io.cistern.rest.internal.resources.VimOperations;
import io.cistern.rest.internal.resources.Vims;
import java.util.List;
import javax.servlet.Servlet;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.DestinationFactory;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The resources, served by a bus and a registry of their own: nothing that another user of CXF does, or a restart of
 * one of its bundles, reaches them.
 */
public final class Facade implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Facade.class);

    private final Bus bus;
    private final Server server;
    private final FrontDoor servlet;

    public Facade(Services services, Limits limits) {
        DestinationRegistry destinations = new DestinationRegistryImpl();
        bus = new CXFBusFactory().createBus();
        bus.setProperty(FaultListener.class.getName(), (FaultListener) Facade::isNotToBeLogged);
        server = server(services, limits, new HTTPTransportFactory(destinations));
        CXFNonSpringServlet jaxRs = new CXFNonSpringServlet(destinations, false);
        jaxRs.setBus(bus);
        servlet = new FrontDoor(jaxRs, services.json(), limits);
    }

    /** What fails in CXF's own steps is a connection that was lost; everything else has been answered and logged. */
    private static boolean isNotToBeLogged(Exception failure, String description, Message message) {
        LOG.debug("{}", description, failure);
        return false;
    }

    private Server server(Services services, Limits limits, DestinationFactory transport) {
        Problems problems = new Problems(services.json());
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setDestinationFactory(transport);
        factory.setAddress("/");
        factory.setServiceBeans(resources(services));
        factory.setProviders(List.of(
                new Exchanges(services), new BodyLimit(limits.bodyBytes()), problems.ofJaxRs(), problems.ofAnything()));
        return factory.create();
    }

    private static List<Object> resources(Services services) {
        Infrastructures infrastructures = services.infrastructures();
        return List.of(
                new Vims(services.administration()),
                new ComputeResources(infrastructures),
                new ComputeAffinityGroups(infrastructures),
                new ComputeFlavours(infrastructures),
                new ComputeResourceInformation(infrastructures),
                new NetworkResourceInformation(infrastructures),
                new StorageResourceInformation(infrastructures),
                new NetworkResources(infrastructures),
                new NetworkAffinityGroups(infrastructures),
                new StorageResources(infrastructures),
                new StorageAffinityGroups(infrastructures),
                new VimOperations(services.operations()),
                new Pims(services.administration()),
                new PhysicalResources(infrastructures),
                new ProvisionedResources(infrastructures),
                new Reservations(infrastructures),
                new Allocations(infrastructures),
                new InventoryChanges(infrastructures),
                new ResourcePools(infrastructures),
                new Locations(infrastructures),
                new PhysicalResourceTypes(infrastructures),
                new PhysicalCapacity(infrastructures),
                new PhysicalTopology(infrastructures),
                new Endpoints(infrastructures),
                new PimOperations(services.operations()),
                new Platform(services.administration()),
                new Documentation());
    }

    /** What answers all requests. */
    public Servlet servlet() {
        return servlet;
    }

    @Override
    public void close() {
        server.destroy();
        servlet.close();
        bus.shutdown(true);
    }
}
