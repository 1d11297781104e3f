"""What officers and coordinators do in their groups."""
