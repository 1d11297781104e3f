"""What admins do in their private chats."""
