// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.selection;

import java.util.function.Predicate;

/**
 * Something that is demanded of a server.
 *
 * @param name the attribute that demands it
 * @param met whether a server meets it
 */
public record Criterion(String name, Predicate<Candidate> met) {}
