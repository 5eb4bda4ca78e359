"""What happens in a report, and when and where its main event did."""
