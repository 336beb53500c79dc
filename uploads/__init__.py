"""What a photograph is: opened safely, upright, judged, read, its fields proposed (材料识别)."""
