package dev.marketplace.system.browser;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test its windows, photographs them when it fails, and closes them. */
public final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace OURS = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean must = "true".equals(System.getenv("CI"));
        if (must || browsers(context).browser().isPresent()) {
            return ConditionEvaluationResult.enabled("There is a browser, or must be");
        }
        System.out.println(Executable.MISSING);
        return ConditionEvaluationResult.disabled(Executable.MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Windows.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(OURS)
                .getOrComputeIfAbsent(
                        Windows.class,
                        key -> new Windows(browsers(context)
                                .browser()
                                .orElseThrow(() -> new IllegalStateException(Executable.MISSING))),
                        Windows.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Windows windows = context.getStore(OURS).get(Windows.class, Windows.class);
        if (windows != null && context.getExecutionException().isPresent()) {
            windows.photograph(context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName());
        }
    }

    private static Browsers browsers(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Browsers.class, key -> new Browsers(), Browsers.class);
    }
}
