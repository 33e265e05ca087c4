// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.administration.RegisterEndpointRequest;
import io.cistern.backend.Capability;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the kit judges: one VIM or PIM, reached in one way. Each class of tests opens one and closes it. */
public interface Subject extends AutoCloseable {
    /** Somebody who may do everything. */
    Access consumer();

    /** Somebody who may do everything too, but sees other resource groups; empty: tenancy is not tested. */
    default Optional<Access> stranger() {
        return Optional.empty();
    }

    /** The backend itself, for tests that break off operations; empty: it is behind a gateway. */
    default Optional<Bench> bench() {
        return Optional.empty();
    }

    /** What it says that it can and cannot do. What it refuses is not tested, but that it refuses it is. */
    List<Capability> capabilities();

    /** What the tests of a VIM begin with. A PIM is judged by the servers that it has. */
    default Fixtures fixtures() {
        throw new IllegalStateException("the tests of a VIM begin with fixtures: override fixtures()");
    }

    /**
     * How a management service is reached that the PIM does not know yet, with a server behind it; empty: the
     * administration of endpoints is not tested.
     */
    default Optional<RegisterEndpointRequest> newcomer() {
        return Optional.empty();
    }

    /**
     * The identifiers of what the infrastructure holds now and the tests may have made, seen past the interfaces where
     * that is possible: what is here after the tests and was not before them has leaked.
     *
     * @param prefix what every name begins with that the tests give; matters where others use the infrastructure too
     */
    Set<String> holdings(String prefix);

    @Override
    void close();
}
