// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.keystone;

import java.util.Optional;
import java.util.function.Supplier;

/** How the cloud is told who we are. The secret is read anew each time it is needed and shown nowhere. */
public sealed interface Credential {

    /** Somebody or something with a name, or an id, that is unique in a domain. */
    record Named(Optional<String> id, Optional<String> name, Optional<String> domainId, Optional<String> domainName) {

        @Override
        public String toString() {
            return id.or(() -> name).orElse("?");
        }
    }

    /** The secret: a password or the secret of an application credential. */
    Supplier<String> secret();

    /** A user of a project. */
    record Password(Named user, Supplier<String> secret, Named project) implements Credential {
        @Override
        public String toString() {
            return "user " + user + " in project " + project;
        }
    }

    /** An application credential: bound to one project, and named by its id, or by its name and user. */
    record Application(Optional<String> id, Optional<String> name, Optional<Named> user, Supplier<String> secret)
            implements Credential {
        @Override
        public String toString() {
            return "application credential " + id.or(() -> name).orElse("?");
        }
    }
}
