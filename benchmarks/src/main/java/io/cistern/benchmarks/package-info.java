// SPDX-License-Identifier: Apache-2.0
/** The figures of the scoreboard, measured on the distribution as a user has it: from outside, over its own doors. */
package io.cistern.benchmarks;
