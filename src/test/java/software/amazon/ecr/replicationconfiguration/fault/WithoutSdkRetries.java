package software.amazon.ecr.replicationconfiguration.fault;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.core.SdkSystemSetting;

/** Lets each fault reach the handlers: clients that are built by the tests of a class do not retry reads. */
public final class WithoutSdkRetries implements BeforeAllCallback, AfterAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        System.setProperty(SdkSystemSetting.AWS_MAX_ATTEMPTS.property(), "1");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        System.clearProperty(SdkSystemSetting.AWS_MAX_ATTEMPTS.property());
    }
}
