"""What the views show: layout, content, queries and item models; nothing here paints."""
