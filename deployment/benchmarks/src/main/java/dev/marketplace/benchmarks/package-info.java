/** Measurements of a running marketplace, each as a ratio within one run: times of one machine say nothing on another. */
package dev.marketplace.benchmarks;
