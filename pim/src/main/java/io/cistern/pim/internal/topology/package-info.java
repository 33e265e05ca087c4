// SPDX-License-Identifier: Apache-2.0
/** How things contain, feed, manage and connect to each other: a graph of facts, each with its evidence. */
package io.cistern.pim.internal.topology;
