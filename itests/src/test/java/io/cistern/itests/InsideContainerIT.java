// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertSame;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOptions;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureSecurity;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.io.File;
import java.util.EnumSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;

/**
 * What a consumer in the same JVM sees: the distribution, with these tests as a bundle in it. JUnit 4, because that is
 * what runs there.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class InsideContainerIT {

    @Inject
    private FeaturesService features;

    @Inject
    private ConfigurationAdmin configurations;

    @Inject
    private BundleContext context;

    @org.ops4j.pax.exam.Configuration
    public Option[] configuration() {
        String localRepository = System.getProperty("org.ops4j.pax.url.mvn.localRepository");
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(new File(System.getProperty("cistern.distribution"))
                            .toURI()
                            .toString())
                    .karafVersion(System.getProperty("karaf.version"))
                    .name("Cistern")
                    .unpackDirectory(new File("target/exam"))
                    .useDeployFolder(false),
            // The probe and what it needs come from the repository of the build.
            editConfigurationFilePut(
                    "etc/org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.localRepository", localRepository),
            // Pax Exam starts the JVM itself: nothing has made the key for HTTPS.
            editConfigurationFilePut("etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.secure.enabled", "false"),
            configureConsole().ignoreLocalConsole(),
            configureSecurity().disableKarafMBeanServerBuilder(),
            java17(),
            systemTimeout(60_000)
        };
    }

    /** As bin/karaf starts it. */
    private static Option java17() {
        String version = System.getProperty("karaf.version");
        return vmOptions(Stream.concat(
                        Stream.of(
                                "--add-reads=java.xml=java.logging",
                                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                                "--patch-module=java.base=lib/endorsed/org.apache.karaf.specs.locator-" + version
                                        + ".jar",
                                "--patch-module=java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + version
                                        + ".jar",
                                "-classpath",
                                "lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*" + File.pathSeparator
                                        + "lib/endorsed/*"),
                        Stream.of(
                                        "java.base/java.security",
                                        "java.base/java.net",
                                        "java.base/java.lang",
                                        "java.base/java.util",
                                        "java.naming/javax.naming.spi",
                                        "java.rmi/sun.rmi.transport.tcp")
                                .map(opened -> "--add-opens=" + opened + "=ALL-UNNAMED"))
                .toArray(String[]::new));
    }

    @Test
    public void everyBundle_isActive() {
        List<String> others = Stream.of(context.getBundles())
                .filter(bundle -> bundle.getHeaders().get("Fragment-Host") == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(bundle -> bundle.getSymbolicName() + " is in state " + bundle.getState())
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    public void interfaces_areThere_whileTheirBackendComesGoesAndIsConfigured() throws Exception {
        Feature backend = features.getFeature("cistern-vim-openstack");
        assertFalse("the backend is there to be installed, not installed", features.isInstalled(backend));
        features.installFeature(backend, EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));

        Configuration cloud = configurations.getFactoryConfiguration("io.cistern.vim.openstack", "inside", "?");
        cloud.update(new Hashtable<>(Map.of(
                "vim.id", "inside",
                "auth.url", "http://127.0.0.1:9/v3",
                "auth.type", "password",
                "user.name", "nobody",
                "password", "env:PATH",
                "project.name", "nothing")));
        VirtualisedComputeResourcesManagement published = compute();

        Bundle bundle = Stream.of(context.getBundles())
                .filter(each -> each.getSymbolicName().equals("cistern-impl-vim-openstack"))
                .findFirst()
                .orElseThrow();
        bundle.stop();
        assertSame("it outlives its backend", published, compute());
        bundle.start();
        assertSame("it is not replaced with its backend", published, compute());
    }

    private VirtualisedComputeResourcesManagement compute() throws Exception {
        ServiceTracker<VirtualisedComputeResourcesManagement, VirtualisedComputeResourcesManagement> tracker =
                new ServiceTracker<>(
                        context,
                        context.createFilter("(&(objectClass=" + VirtualisedComputeResourcesManagement.class.getName()
                                + ")(vim.id=inside))"),
                        null);
        tracker.open();
        try {
            VirtualisedComputeResourcesManagement service = tracker.waitForService(20_000);
            assertNotNull("published", service);
            return service;
        } finally {
            tracker.close();
        }
    }
}
