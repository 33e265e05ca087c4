// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.backend.StateCollection;
import io.cistern.pim.internal.testing.MemoryState;
import org.junit.jupiter.api.Test;

/** One collection, known in two processes. */
class DocumentsTest {

    private static final StateCollection<Note> NOTES = new StateCollection<>("notes", Note.class);

    private final MemoryState state = new MemoryState();
    private final Documents<Note> here = new Documents<>(state, NOTES);
    private final Documents<Note> there = new Documents<>(state, NOTES);

    @Test
    void load_tellsWhatAnotherProcessHasMadeChangedAndRemoved() {
        new Changes()
                .create(here, "kept", new Note("a"))
                .create(here, "changed", new Note("a"))
                .create(here, "removed", new Note("a"))
                .write(state);
        there.load();
        new Changes()
                .create(there, "made", new Note("b"))
                .replace(there, there.find("changed").orElseThrow(), new Note("b"))
                .remove(there, there.find("removed").orElseThrow())
                .write(state);
        long before = here.revision();

        here.load();

        assertThat(here.value("kept")).contains(new Note("a"));
        assertThat(here.value("changed")).contains(new Note("b"));
        assertThat(here.value("made")).contains(new Note("b"));
        assertThat(here.find("removed")).isEmpty();
        assertThat(here.revision()).isGreaterThan(before);
    }

    private record Note(String text) {}
}
