"""Creates or updates the replication configuration of a registry through Cloud Control, with boto3.

Usage: python boto3_replication.py [REGION ...], with credentials as boto3 finds them. The Regions receive every image.
Set AWS_ENDPOINT_URL to try it without AWS. Set TYPE_NAME for a type in a namespace of one's own.
"""

import contextlib
import json
import os
import sys

import boto3
from botocore.exceptions import WaiterError

TYPE_NAME = os.environ.get("TYPE_NAME", "AWS::ECR::ReplicationConfiguration")


def finished(cloudcontrol, event):
    """Waits for the request of a progress event; returns its last event."""
    token = event["RequestToken"]
    waiter = cloudcontrol.get_waiter("resource_request_success")
    with contextlib.suppress(WaiterError):  # the last event says more about a failure
        waiter.wait(RequestToken=token, WaiterConfig={"Delay": 2, "MaxAttempts": 60})
    return cloudcontrol.get_resource_request_status(RequestToken=token)["ProgressEvent"]


def replicate_to(cloudcontrol, account, regions):
    configuration = {"Rules": [{"Destinations": [{"Region": region, "RegistryId": account} for region in regions]}]}
    created = finished(
        cloudcontrol,
        cloudcontrol.create_resource(
            TypeName=TYPE_NAME, DesiredState=json.dumps({"ReplicationConfiguration": configuration})
        )["ProgressEvent"],
    )
    if created.get("ErrorCode") != "AlreadyExists":
        return created

    # There is one configuration for each account and Region. What is there is replaced only because this says so.
    patch = [{"op": "replace", "path": "/ReplicationConfiguration", "value": configuration}]
    return finished(
        cloudcontrol,
        cloudcontrol.update_resource(TypeName=TYPE_NAME, Identifier=account, PatchDocument=json.dumps(patch))[
            "ProgressEvent"
        ],
    )


def main():
    account = boto3.client("sts").get_caller_identity()["Account"]
    event = replicate_to(boto3.client("cloudcontrol"), account, sys.argv[1:] or ["eu-west-1"])
    print(event["OperationStatus"], event.get("StatusMessage", ""))
    if event["OperationStatus"] != "SUCCESS":
        sys.exit(1)

    # What the registry has now, in canonical form.
    resource = boto3.client("cloudcontrol").get_resource(TypeName=TYPE_NAME, Identifier=account)
    print(json.dumps(json.loads(resource["ResourceDescription"]["Properties"]), indent=2))


if __name__ == "__main__":
    main()
