// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import io.cistern.backend.Capability;
import io.cistern.tck.Access;
import io.cistern.tck.Bench;
import io.cistern.tck.Fixtures;
import io.cistern.tck.Subject;
import io.cistern.vim.openstack.internal.testing.TestConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole backend, as the kit sees it: configured as an administrator of the cloud. */
abstract class OpenStackSubject implements Subject {

    private final OpenStackBackend backend;
    private final Bench bench;

    OpenStackSubject(Map<String, ?> configuration) {
        Map<String, Object> values = new HashMap<>(configuration);
        values.put("vim.id", "kit");
        backend = new OpenStackBackend(TestConfig.of(OpenStackConfig.class, values), "0");
        bench = Bench.of(backend);
    }

    @Override
    public Access consumer() {
        return bench;
    }

    @Override
    public Optional<Access> stranger() {
        return Optional.of(bench.within("another"));
    }

    @Override
    public Optional<Bench> bench() {
        return Optional.of(bench);
    }

    @Override
    public List<Capability> capabilities() {
        return backend.description().capabilities();
    }

    @Override
    public abstract Fixtures fixtures();

    @Override
    public void close() {
        backend.leave();
    }
}
