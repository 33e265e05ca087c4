// SPDX-License-Identifier: Apache-2.0
package io.cistern.client;

import io.cistern.examples.backend.internal.physical.ExamplePim;
import io.cistern.tck.Enrolment;
import io.cistern.tck.PhysicalHoldings;
import java.nio.file.Path;
import java.util.Set;

/** The example PIM as a client sees it. */
final class ServedRack extends Served {

    private static final String PIM = "rack-1";
    private static final int SERVERS = 4;
    private static final int SWITCHES = 1;

    ServedRack(Path directory) {
        super(ServedGateway.of(directory, new ExamplePim(PIM, SERVERS)));
        Enrolment.await(this, SERVERS + SWITCHES);
    }

    @Override
    public <T> T to(Class<T> standardInterface) {
        return client().pim(PIM, standardInterface);
    }

    @Override
    public Set<String> holdings(String prefix) {
        return new PhysicalHoldings(this).identifiers();
    }
}
