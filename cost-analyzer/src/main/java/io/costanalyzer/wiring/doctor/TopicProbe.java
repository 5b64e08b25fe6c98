package io.costanalyzer.wiring.doctor;

import io.costanalyzer.app.Doctor.Finding;
import io.costanalyzer.app.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.Subscription;

/** Whether the topic takes messages from those who send, and whether anybody listens. */
final class TopicProbe implements Probe {

    /** Without these in its policy the services lose their messages in silence. */
    private static final List<String> PUBLISHERS =
            List.of("budgets.amazonaws.com", "costalerts.amazonaws.com", "cloudwatch.amazonaws.com");

    private static final String PENDING = "PendingConfirmation";

    private final SnsClient sns;
    private final String topic;

    TopicProbe(SnsClient sns, String topic) {
        this.sns = sns;
        this.topic = topic;
    }

    @Override
    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        Looking attributes = new Looking("topic", "sns:GetTopicAttributes");
        findings.addAll(attributes.at(() -> policy(attributes)));
        Looking listeners = new Looking("subscriptions", "sns:ListSubscriptionsByTopic");
        findings.addAll(listeners.at(() -> subscriptions(listeners)));
        Looking publishing = new Looking("topic, publishing", "sns:Publish");
        findings.addAll(publishing.at(() -> List.of(publishing(publishing))));
        return findings;
    }

    /**
     * A message by protocol that has no text for anybody: SNS has to refuse it, and looks at the permission first.
     *
     * @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_Publish.html">Publish: "default" is required</a>
     */
    private Finding publishing(Looking looking) {
        try {
            sns.publish(
                    request -> request.topicArn(topic).messageStructure("json").message("{\"doctor\":\"\"}"));
            return looking.warning("It took a message without a text, which SNS refuses. Is this SNS?");
        } catch (InvalidParameterException refused) {
            return looking.ok("Is allowed (tried with a message that cannot go out).");
        }
    }

    private List<Finding> policy(Looking looking) {
        Map<String, String> attributes =
                sns.getTopicAttributes(request -> request.topicArn(topic)).attributes();
        String policy = attributes.getOrDefault("Policy", "");
        List<String> missing = PUBLISHERS.stream()
                .filter(publisher -> !policy.contains(publisher))
                .toList();
        if (attributes.getOrDefault("KmsMasterKeyId", "").contains("alias/aws/sns")) {
            return List.of(looking.problem("Is encrypted with AWS's own key, which Budgets and alarms cannot use."
                    + " Give it a key whose policy admits " + String.join(", ", PUBLISHERS) + "."));
        }
        return List.of(
                missing.isEmpty()
                        ? looking.ok("Lets Budgets, anomaly detection and alarms publish.")
                        : looking.warning(
                                "Its policy does not name " + String.join(", ", missing)
                                        + "; what these send is lost in silence. Allow them sns:Publish, as infra/template.yaml does."));
    }

    private List<Finding> subscriptions(Looking looking) {
        List<Subscription> all =
                sns.listSubscriptionsByTopicPaginator(request -> request.topicArn(topic)).subscriptions().stream()
                        .toList();
        long pending = count(all.stream(), true);
        long confirmed = count(all.stream(), false);
        if (confirmed == 0) {
            return List.of(looking.problem((pending == 0 ? "Nobody is subscribed" : "None is confirmed")
                    + ", so alerts reach nobody. Subscribe an address and click the link in the mail that SNS sends."));
        }
        return List.of(
                pending > 0
                        ? looking.warning(
                                pending + " of " + all.size()
                                        + " are not confirmed. Click the link in the mail that SNS has sent; it is good for three days.")
                        : looking.ok(confirmed + (confirmed == 1 ? " is" : " are")
                                + " confirmed. \"costs canary\" proves that a message arrives."));
    }

    private static long count(Stream<Subscription> subscriptions, boolean pending) {
        return subscriptions
                .filter(one -> PENDING.equals(one.subscriptionArn()) == pending)
                .count();
    }
}
